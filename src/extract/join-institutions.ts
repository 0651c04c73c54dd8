import type { Mention } from '../contract/mention.js';

// What an institution's name turns on, in English generally: a name that ends in one of these and is followed by
// 'of' or 'for' and another name goes on ('Office for the Coordination of Humanitarian Affairs').
const HEADS = new Set(
  (
    'academy administration agency alliance assembly association authority bank board bureau centre center chamber ' +
    'commission committee confederation congress council court department directorate federation foundation front fund ' +
    'institute institution league ministry mission movement office organisation organization party programme program ' +
    'secretariat service society tribunal union university'
  ).split(' '),
);
const LINK = /^ (?:of|for|on) (?:the )?$/;

/**
 * Joins a name that the tagger cut in two at 'of the' or 'for the': an organisation whose last word is an institution's
 * kind, and the organisation right after it in the same sentence. Mentions are sorted by start and stay so.
 */
export const joinInstitutions = (text: string, mentions: readonly Mention[]): Mention[] => {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (before && goesOn(text, before, mention)) {
      joined[joined.length - 1] = {
        ...before,
        end: mention.end,
        text: text.slice(before.start, mention.end),
        confidence: Math.min(before.confidence, mention.confidence),
      };
    } else joined.push(mention);
  }
  return joined;
};

const goesOn = (text: string, before: Mention, next: Mention): boolean =>
  before.type === 'organisation' &&
  next.type === 'organisation' &&
  before.sentence === next.sentence &&
  next.start - before.end <= MOST_BETWEEN &&
  HEADS.has(lastWord(before.text)) &&
  LINK.test(text.slice(before.end, next.start));

const MOST_BETWEEN = ' for the '.length;

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
