import type { Span } from '../../../contract/span.js';

// A line of results with its scorers is no longer.
const LONGEST = 240;

const NAME = String.raw`(?:\d{4} )?\p{Lu}[\p{L}.'’ -]{1,30}`;
/** A club's country: 'Lyon (France) 81'. */
const OF = String.raw`(?: ?\([^()\n]{1,20}\))?`;
/** Who scored, and when: 'Bremen 2 (Ek 18th, Orr 84th)'. */
const SCORERS = String.raw`(?: ?\([^()\n]{1,90}\))?`;
/** 'Leeds 2 Coventry 2', 'Detroit 5 Toronto 4 (10 innings)', 'CHICAGO 9, Boston 3'. */
const RESULT = new RegExp(
  String.raw`${NAME}${OF} \d{1,3}${SCORERS},? +(?:at )?${NAME}${OF} \d{1,3}(?!\d|[.:]\d|%)`,
  'u',
);
const SCORE_AFTER = new RegExp(String.raw`^${OF} {1,20}\d{1,3}(?!\d|[.:]\d|[%-])`);
const SCORE_BEFORE = new RegExp(String.raw`\d${SCORERS}[,;]? {1,20}(?:at )?$`);
/** 'Bremen 10 7 2 1 20 8 23', 'Atlanta 79 46 .632 -'. */
const TABLE = /^(?: {1,20}\.?\d[\d.:/-]{0,6}){3}/;
const ROW = new RegExp(String.raw`^(?:\d{1,2}[.)]? {1,4})?${NAME}(?: {1,20}\.?\d[\d.:/-]{0,6}){3}`, 'u');
/** '2. Denmark 48 seconds behind': riders have their country in brackets. */
const TIMED = /^ (?:same time|\d{1,3} (?:hours?|minutes?|seconds?)(?![\p{L}]))/u;
const RANKED = /^\d{1,2}[.)] {1,4}$/;
const RANK = /^(?:\d{1,2}[.)]? {1,4}|[\p{L}\d ]{1,20}: )?$/u;
/** 'in Conakry, Guinea 1 Mali 0; in Lomé, Togo 2 Niger 0' and 'Saturday's results: Leeds 1 Derby 0' are told in one line. */
const PARTS = /[;:.] /g;
const TOWN = /^(?:in|at) \p{Lu}[^,;:\n]{1,30}, $/iu;
/** 'Stuttgart 7 19, Bremen 7 17': the table within a line. */
const STANDING = /^ \d{1,3} {1,4}\d{1,3}(?: {1,4}\d{1,3})*(?=[,;.]|$)/;
const STANDINGS = new RegExp(
  String.raw`${NAME} \d{1,3} {1,4}\d{1,3}(?: {1,4}\d{1,3})*[,;] ${NAME} \d{1,3} {1,4}\d{1,3}`,
  'u',
);
const LISTED = /(?:^|[,;:] {1,2})$/;
/** 'India 428 and 129-4', 'South Africa 301 all out'. */
const INNINGS = /^ \d{2,3}(?:-\d\b| for \w+| all out| and \d| declared)/;
/** 'Boston at Oakland', 'Porto v Munich' fill a line of fixtures. */
const WORDS = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`;
const FIXTURE = new RegExp(String.raw`^(?:\d{1,2}[.)]? )?${WORDS} (?:at|AT|v|vs\.?|-) ${WORDS}$`, 'u');

/** How many lines of a text are results or rows of a table? */
export const countScoreLines = (text: string): number =>
  /\d/.test(text)
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length < LONGEST && (RESULT.test(line) || ROW.test(line))).length
    : 0;

/** Does a name stand where a line of results, a league table, a scoreboard or a list of fixtures has its teams? */
export const inScoreLine = (text: string, { start, end }: Span): boolean => {
  const ahead = text.slice(Math.max(0, start - LONGEST), start);
  const before = ahead.slice(ahead.lastIndexOf('\n') + 1).trimStart();
  const [after = ''] = text.slice(end, end + LONGEST).split('\n', 1);
  if (STANDING.test(after) && LISTED.test(before) && STANDINGS.test(before + text.slice(start, end) + after))
    return true;
  if (RANKED.test(before) && TIMED.test(after)) return true;
  const part = before.slice([...before.matchAll(PARTS)].at(-1)?.index ?? 0).replace(/^[;:.] /, '');
  const opens = RANK.test(before) || RANK.test(part) || TOWN.test(part);
  if (opens && (TABLE.test(after) || INNINGS.test(after))) return true;
  const line = (before + text.slice(start, end) + after).trim();
  if (SCORE_AFTER.test(after) && (opens || SCORE_BEFORE.test(before)) && RESULT.test(line)) return true;
  return (RANK.test(before) || after.trim() === '') && line.length < LONGEST && FIXTURE.test(line);
};
