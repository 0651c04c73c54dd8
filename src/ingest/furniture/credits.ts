import type { Furniture } from '../../contract/document.js';
import { isNameList } from './name-list.js';
import { type Line, mark, type Page } from './page.js';

const PERSON = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|al|el|bin)){0,3}";
// Agencies write themselves in capitals, or with one of these words.
const AGENCY =
  '(?:\\p{Lu}{2,12}(?: (?:PHOTO|IMAGES|NEWS))?|Reuters|Pool|Getty(?: Images)?|Handout|Sputnik|Anadolu|Shutterstock|EyeEm|Bloomberg|[\\p{Lu}][\\p{L}]+ (?:Images?|Photos?|Pictures?|Press|Agency|Service|News)(?: (?:Service|Agency))?|AP Photo|EPA-EFE)';
const CHAIN = `(?:(?:${PERSON}) ?[/|] ?)?${AGENCY}(?: ?[/|] ?(?:${AGENCY}|${PERSON})){0,4}`;
// 'Ann Poe/POOL/AGENCY', 'AGENCY/Ann Poe', 'Ann Poe / AGENCY via AP'.
const SLASHED = new RegExp(
  `^(?:${PERSON} ?/ ?${AGENCY}(?: ?[/|] ?(?:${AGENCY}|${PERSON})){0,3}|${AGENCY} ?/ ?(?:${PERSON}|${AGENCY})(?: ?/ ?${AGENCY}){0,2})(?: via ${AGENCY}(?: ?/ ?${AGENCY})?)?$`,
  'u',
);
const LABEL =
  /^(?:(?:file|stock|handout) )?(?:photo(?:graph(?:er|y)?|s)?|image|picture|pic|illustration)s?(?: credits?| source)?\s*(?::|by\b|\/|courtesy(?: of)?|via|©)\s*|^credits?\s*:\s*/iu;
const BARE = new RegExp(
  `^(?:${CHAIN} via ${AGENCY}|(?:AP|EPA|AFP) (?:Photo|Images?)(?: ?[/,].{0,60})?|(?:Getty|Reuters|Alamy)(?: (?:Images|Pictures))?|File photo|© .{2,60})$`,
  'u',
);
const READ = 200;
// One of these stands in every credit that follows a caption; most lines hold none.
const MAY_CREDIT = /[/([]|\*\*|photo|image|pic|illustration|credit/iu;

/** Who took the picture. The caption itself is text: only the credit at its end, or on a line of its own, is marked. */
export const credits = (page: Page): Furniture[] =>
  page.lines.flatMap((line) => {
    const whole = unwrap(line.plain);
    if (line.words <= 14 && isCredit(whole)) return [mark(line, 'credit')];
    const start = creditStart(page.text, line);
    return start === undefined ? [] : [{ start, end: line.end, reason: 'credit' as const }];
  });

const unwrap = (text: string): string =>
  text
    .replace(/^[([]+|[)\]]+$|[*_]+/g, '')
    .replace(/\.$/, '')
    .trim();

const isCredit = (text: string): boolean => SLASHED.test(text) || BARE.test(text) || isLabelled(text);

// 'Photo: Ann Poe / Post archive'; 'Photo: a boat on the river' is a caption.
const isLabelled = (text: string): boolean => {
  const label = LABEL.exec(text)?.[0];
  return label !== undefined && isNameList(text.slice(label.length).replace(/\barchives?\b|\bvia\b/g, ''), 9);
};

// The last sentence of a caption, where a full stop, a bracket or bold type sets the credit off.
const creditStart = (text: string, line: Line): number | undefined => {
  const from = Math.max(line.start, line.end - READ);
  const tail = text.slice(from, line.end);
  if (!MAY_CREDIT.test(tail)) return undefined;
  for (const opening of tail.matchAll(/(?<=[.!?)”"’\]])\s+(?=[*_([]*\p{Lu})|\s(?=[([])|\s(?=\*\*)/gu)) {
    const at = opening.index + opening[0].length;
    const rest = tail.slice(at);
    const bracketed = /^[*_]*[([].*[)\]][*_]*\.?$/u.test(rest);
    const body = unwrap(rest);
    if (SLASHED.test(body) || ((bracketed || rest.startsWith('**')) && isCredit(body)) || isLabelled(body))
      return from + at;
  }
  return undefined;
};
