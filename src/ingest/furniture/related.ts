import type { Furniture } from '../../contract/document.js';
import { isTail, type Line, mark, type Page } from './page.js';

const THINGS =
  '(?:topics?|stor(?:y|ies)|articles?|news|content|posts?|links?|coverage|reading|headlines?|videos?|items?)';
const HEADING = new RegExp(
  `^(?:(?:related|recent|latest|similar|other|popular|trending|recommended|sponsored|promoted|partner|featured|top|next|previous|key|breaking|must) ${THINGS}|related|trending(?: now)?|recommended(?: for you)?|popular now|latest|most (?:read|popular|viewed|shared|commented|recent)(?: ${THINGS})?|more ${THINGS}(?: (?:from|on|in|about|by) .{1,60})?|more (?:from|on|in|about|by) .{1,60}|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|read (?:more|next|also)|see also|also read|(?:the )?editor'?s'? (?:picks?|choice)|don[’']?t miss|up next|(?:from )?around the web|elsewhere on the web|further reading|tags|keywords|topics|filed under|in this (?:story|article))\\s*:?$`,
  'i',
);
const INLINE =
  /^(?:tags?|keywords?|topics?|filed under|posted in|categor(?:y|ies)|related(?: \w+)?|read (?:more|also|next)(?: (?:on|about))?|see also|also read|more on this(?: story)?|recommended|watch(?: also)?|listen(?: also)?|don[’']t miss|explained|in pictures)\s*(?::|\||»|>|—|–)\s*\S/i;
const AGO =
  /^(?:(?:updated|published|posted)\s+)?(?:\d{1,3}|an?|one|two|three|few|a few)\s*(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago$/i;
const CUT_OFF = /(?:\s\.\.|\s?\.{3}|\s?…)$/;
// A list of links within an article is short; one that runs on longer is taken for the article's own.
const MAX_WITHIN = 12;

/** Links to other stories: their headings, topic lines, headlines cut off with '..', 'an hour ago'. */
export const related = (page: Page): Furniture[] => {
  const hits = new Set<number>();
  const runs = headlineRuns(page);
  let covered = 0;
  const firstProse = page.prose[0] ?? Number.POSITIVE_INFINITY;
  page.lines.forEach((line, index) => {
    if (AGO.test(line.plain)) hits.add(index);
    if (INLINE.test(line.plain) && line.words <= 30 && page.prose.length > 0) hits.add(index);
    if (isCutOffHeadline(line, page.lines[index + 1])) hits.add(index).add(index + 1);
    if (!HEADING.test(line.plain) || (line.sentence && !line.plain.endsWith(':'))) return;
    hits.add(index);
    // Above the article the lines after such a heading may be its own headline.
    if (index < firstProse || index < covered) return;
    const end = runs[index + 1]!;
    if (end - index - 1 > MAX_WITHIN && !isTail(page, end - 1)) return;
    for (let follower = index + 1; follower < end; follower += 1) hits.add(follower);
    covered = end;
  });
  for (const index of beside(page, hits)) hits.add(index);
  return [...hits].sort((a, b) => a - b).map((index) => mark(page.lines[index]!, 'related'));
};

// 'Striker fit to face Mad ..' above the whole headline.
const isCutOffHeadline = (line: Line, next: Line | undefined): boolean => {
  if (!next || !CUT_OFF.test(line.plain)) return false;
  const beginning = line.plain.replace(CUT_OFF, '').trimEnd();
  return beginning.length >= 12 && next.plain.startsWith(beginning) && !next.prose;
};

// From each line, the index of the next one that no list of headlines holds.
const headlineRuns = (page: Page): Uint32Array => {
  const ends = new Uint32Array(page.lines.length + 1).fill(page.lines.length);
  for (let index = page.lines.length - 1; index >= 0; index -= 1)
    ends[index] = index < page.foot && isHeadlineLike(page.lines[index]!) ? ends[index + 1]! : index;
  return ends;
};

// The headline that an 'an hour ago' belongs to.
const beside = (page: Page, hits: ReadonlySet<number>): number[] =>
  [...hits].flatMap((index) => {
    if (!AGO.test(page.lines[index]!.plain)) return [];
    const before = page.lines[index - 1];
    return before && index - 1 > (page.prose[0] ?? 0) && isHeadlineLike(before) ? [index - 1] : [];
  });

const isHeadlineLike = (line: Line): boolean =>
  (!line.sentence || CUT_OFF.test(line.plain) || (line.words < 14 && /[?!:]["'”’]?$/.test(line.plain))) &&
  line.words <= 40;
