import { TAGGED_TYPES } from './labels.js';
import type { TokenSpan } from './mentions.js';
import type { TokenisedDocument } from './tokenise.js';

const PERSON = TAGGED_TYPES.indexOf('person');

// English puts these after a name and a hyphen too; longer words, participles and plurals are no syllables either.
const COMBINING =
  /^(?:led|era|run|born|style|like|lite|held|made|free|only|type|loyal|esque|ish|ism|ist|ite|mania|gate|care|ally|wide|bound|proof|speak|phobia|.*ed|.{3,}ing|.*s)$/;
const SYLLABLE = /^\p{Ll}{1,6}$/u;

/** 'Kim Jong' before '-un' goes on: Korean and Chinese given names are two syllables, of which the second is written small. */
export const wholeGivenName = (
  { words, start, end }: Pick<TokenisedDocument, 'words' | 'start' | 'end'>,
  span: TokenSpan,
): TokenSpan => {
  const { last } = span;
  const goesOn =
    span.type === PERSON &&
    words[last + 1] === '-' &&
    end[last] === start[last + 1] &&
    end[last + 1] === start[last + 2] &&
    SYLLABLE.test(words[last + 2]) &&
    !COMBINING.test(words[last + 2]);
  return goesOn ? { ...span, last: last + 2 } : span;
};
