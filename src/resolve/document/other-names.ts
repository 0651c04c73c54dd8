import type { Named } from './named.js';

/** Two names that the text says are one person's. */
export interface OtherName {
  readonly name: Named;
  readonly other: Named;
}

const DATES = '(?: ?\\([^()]{0,60}\\))?';
const MANNER =
  '(?:(?:also|better|best|now|once|then|formerly|originally|previously|popularly|commonly|otherwise|often|sometimes|widely|more|simply|today) )*';
const AS =
  '(?:to [\\p{L} ]{1,30} )?(?:as|by (?:the|his|her|their) (?:stage |pen |ring |code)?(?:name|pseudonym|nickname|alias)(?: of)?)';
const QUOTE = '["“‘\']?';
/** ', better known as', ' (born', ', who now goes by', '; real name' between two names of one person. */
const SAME = new RegExp(
  `^${DATES}[,;]?(?: [(]|\\)?,? )(?:but |and |who |he |she |is |was |had been |has been |were )*(?:${[
    `${MANNER}known ${AS}`,
    '(?:also|originally|sometimes|popularly) called',
    `${MANNER}(?:goes|went|going) by(?: the name(?: of)?)?`,
    'born(?: as)?',
    '(?:whose )?(?:real|birth) name(?: is| was)?:?',
    'alias',
    'a\\.?k\\.?a\\.?',
  ].join('|')}) ${QUOTE}$`,
  'u',
);
const MAY_BE_SAME = /known|called|go|went|born|name|alias|k\.?a/;

// The longest of these, dates in brackets included.
const LONGEST = 100;

/** Names of people that the text gives as another name of the one named just before: 'Ana Lund, better known as Kit Feldt'. */
export const readOtherNames = (text: string, people: readonly Named[]): OtherName[] => {
  const found: OtherName[] = [];
  for (const [at, other] of people.entries()) {
    const name = people[at - 1];
    if (name === undefined || other.start - name.end > LONGEST || other.start - name.end < 5) continue;
    const between = text.slice(name.end, other.start);
    if (MAY_BE_SAME.test(between) && SAME.test(between)) found.push({ name, other });
  }
  return found;
};
