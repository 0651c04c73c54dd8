import { writeFileSync } from 'node:fs';
import { hashString } from '../../extract/hash.js';
import { markDocument } from '../../extract/neural/document-marks.js';
import { writeSections } from '../../extract/neural/sections.js';
import { tokenise } from '../../extract/tokenise.js';
import { createTokenReader } from '../../extract/wink.js';
import { compose } from '../read-bio.js';
import { type Corpus, readCorpus } from '../read-corpus.js';

const WORD = /^\p{L}{2,}$/u;
/** A form must stand so often, and for so large a part of the word's occurrences. */
const LEAST = 2;
const MOSTLY = 0.6;
/** Of `line` in document-marks.ts: running text, not the first word. */
const WITHIN_TEXT = 0;

/** Counts how words stand in mid-sentence in the corpora and writes case.bin (see usual-case.ts). */
export const makeCaseTable = (corpora: readonly Corpus[], data: string, out: string): void => {
  const counts = new Map<string, { small: number; large: number; all: number }>();
  const reader = createTokenReader();
  for (const corpus of corpora) {
    for (const sentences of readCorpus(corpus, data)) {
      const document = tokenise(compose(sentences).text, [], reader);
      const { line } = markDocument(document);
      document.words.forEach((word, token) => {
        if (line[token] !== WITHIN_TEXT || !WORD.test(word)) return;
        const key = word.toLowerCase();
        const count = counts.get(key) ?? { small: 0, large: 0, all: 0 };
        count.all++;
        if (word === key) count.small++;
        else if (word === word.toUpperCase()) count.large++;
        counts.set(key, count);
      });
    }
  }
  const hashes = (form: 'small' | 'large'): Uint8Array => {
    const found = [...counts].filter(([, count]) => count[form] >= LEAST && count[form] > MOSTLY * count.all);
    return new Uint8Array(Uint32Array.from(found, ([word]) => hashString(word) >>> 0).sort().buffer);
  };
  writeFileSync(
    out,
    writeSections(
      new Map([
        ['small', hashes('small')],
        ['large', hashes('large')],
      ]),
    ),
  );
};
