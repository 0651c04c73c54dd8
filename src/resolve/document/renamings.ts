import type { Named } from './named.js';

/** Two names of one body or place, the one that it goes by now first. */
export interface Renaming {
  readonly now: Named;
  readonly before: Named;
}

const ARTICLE = '(?:the )?["“‘\']?';
const NAMED = '(?:known|called|named|operating|trading)';
// 'A, formerly known as B' and 'A (previously B)'.
const FORMERLY = new RegExp(
  `^(?:,| \\(|,? which (?:was|is) |,? (?:was|were) )? ?(?:(?<=[,(] ?)(?:formerly|previously|originally)|(?:formerly|previously|originally) ${NAMED}(?: as)?|(?:once|until recently|until \\d{4}) ${NAMED}(?: as)?|(?:once|then|better|also) known as|(?:,? (?:which|that|who))? ?(?:has |had )?(?:changed its name|renamed itself|was renamed) from) ${ARTICLE}$`,
);
// 'A, now called B', 'A was renamed B', 'A changed its name to B'.
const NOW = new RegExp(
  `^(?: \\(now(?: ${NAMED})?(?: as)?|(?:,| \\(|,? which is | is )? ?(?:now|today|since) ${NAMED}(?: as)?|,? (?:which )?(?:was|is|has been|had been|will be|is being|were) (?:later |since |then |officially )?(?:renamed|rebranded|rechristened)(?: as| to)?|,? (?:which )?(?:has |had |will |is )?(?:changed?|changing|renamed|rebranded) (?:its name to|itself)(?: as)?|,? (?:which )?(?:took|takes|adopted|has taken|has adopted|will take) the name(?: of)?) ${ARTICLE}$`,
);

// 'A, the airline from Auckland now called B': names may stand between.
const APPOSED = new RegExp(
  `^, (?:the|an?) [^,.;]{1,60}? (?:(now)|formerly|previously|once|then) (?:called|known as|named) ${ARTICLE}$`,
);
const APPOSED_LONGEST = 90;

// The longest of these, and what may stand between.
const LONGEST = 60;

/** Where the text says that one name replaced another: 'Helvar Telecom, formerly known as Nordkabel'. */
export const readRenamings = (text: string, names: readonly Named[]): Renaming[] => {
  const found: Renaming[] = [];
  for (const [at, first] of names.entries()) {
    const [second, third] = [names[at + 1], names[at + 2]];
    if (third?.type === first.type && text[first.end] === ',' && third.start - first.end <= APPOSED_LONGEST) {
      const apposed = APPOSED.exec(text.slice(first.end, third.start));
      if (apposed !== null)
        found.push(apposed[1] === undefined ? { now: first, before: third } : { now: third, before: first });
    }
    if (second === undefined || second.start - first.end > LONGEST || second.start - first.end < 5) continue;
    if (first.type !== second.type) continue;
    const between = text.slice(first.end, second.start);
    if (FORMERLY.test(between)) found.push({ now: first, before: second });
    else if (NOW.test(between)) found.push({ now: second, before: first });
  }
  return found;
};
