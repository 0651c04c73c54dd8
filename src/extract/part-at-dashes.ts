import { LABELS, OUTSIDE, ROW } from './labels.js';
import type { TokenScores } from './tagger.js';
import type { TokenisedDocument } from './tokenise.js';

const DASH = /^(?:-|--|–|—)$/;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}\P{Ll}*\p{Lu}[^\p{Ll}]*$/u;
const WORD = /^\p{Lu}.*\p{Ll}/u;

// So many tokens a dateline has at most: 'Cambridge, Massachusetts, May 3 (Example Wire) -'.
const DATELINE = 12;

/** 'Cambridge, Massachusetts - Researchers said': a comma or bracket before the first dash of a sentence. */
const endsDateline = (words: readonly string[], first: number, dash: number): boolean => {
  if (dash - first > DATELINE) return false;
  const before = words.slice(first, dash);
  return (before.includes(',') || before.includes(')')) && !before.some((word) => DASH.test(word));
};

// More than any sum of scores along a sentence.
const NEVER = -1e6;

/**
 * Lets no name go across a dash between blanks from capitals to a word in ordinary letters ('LIVERPOOL - Dock workers' is a
 * dateline and a story, 'BASEBALL - Results' a rubric and a headline), nor across one that ends a dateline in small letters.
 * Changes `emissions` in place.
 */
export const partAtDashes = (
  { words, start, end, sentences }: Pick<TokenisedDocument, 'words' | 'start' | 'end' | 'sentences'>,
  { emissions, stretches }: TokenScores,
): void => {
  let sentence = 0;
  for (let index = 0; index < stretches.length; index += 2) {
    while (sentences[sentence].end <= stretches[index]) sentence++;
    const { first } = sentences[sentence];
    for (let token = stretches[index] + 1; token < stretches[index + 1] - 1; token++) {
      if (words[token].length > 2 || !DASH.test(words[token])) continue;
      if (end[token - 1] === start[token] || end[token] === start[token + 1]) continue;
      const parts = CAPITALS.test(words[token - 1]) && WORD.test(words[token + 1]);
      if (!parts && !endsDateline(words, first, token)) continue;
      for (let label = 0; label < LABELS; label++) {
        if (label !== OUTSIDE) emissions[token * ROW + label] = NEVER;
      }
    }
  }
};
