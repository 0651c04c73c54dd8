import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createExtractor } from '../../src/extract/extractor.js';
import { tokenise } from '../../src/extract/tokenise.js';
import { createTokenReader } from '../../src/extract/wink.js';
import { type Benchmark, cpuTime, perSecond } from './benchmark.js';
import { madeDocuments } from './made-documents.js';

const DOCUMENTS = 1500;
const CHARACTERS = 3000;

const rawWink = (): ((text: string) => void) => {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its as unknown as { readonly pos: Parameters<ReturnType<typeof nlp.readDoc>['out']>[0] };
  return (text) => {
    const doc = nlp.readDoc(text);
    doc.tokens().out();
    doc.tokens().out(its.pos as never);
    doc.sentences().out();
  };
};

const compromiseReads = (text: string): void => {
  const read = compromise(text);
  read.people().json({ offset: true });
  read.places().json({ offset: true });
  read.organizations().json({ offset: true });
};

/** Tokens a second of CPU time, one thread, start-up counted, each text seen once. */
const speeds: Benchmark = {
  name: 'tagger: speed',
  run(print) {
    const reader = createTokenReader();
    const count = (texts: readonly string[]): number =>
      texts.reduce((sum, text) => sum + tokenise(text, [], reader).words.length, 0);
    const measure = (
      name: string,
      seed: number,
      start: () => (text: string) => unknown,
      share = 1,
    ): number => {
      const texts = madeDocuments(Math.ceil(DOCUMENTS * share), CHARACTERS, seed);
      const tokens = count(texts);
      const { milliseconds } = cpuTime(() => {
        const read = start();
        for (const text of texts) read(text);
      });
      print(`${name.padEnd(56)} ${perSecond(tokens, milliseconds)}`);
      return milliseconds / tokens;
    };
    const wink = measure('wink: tokens, sentences, parts of speech', 1, rawWink);
    const reading = measure('the same with offsets and repairs', 2, () => {
      const own = createTokenReader();
      return (text) => tokenise(text, [], own);
    });
    const started = cpuTime(() => createExtractor({ model: 'fast' }));
    print(`${'start of fast'.padEnd(56)} ${Math.round(started.milliseconds)} ms`);
    const fast = measure('whole, fast', 3, () => {
      const extractor = createExtractor({ model: 'fast' });
      return (text) => extractor.extract({ text, furniture: [] });
    });
    const accurate = measure('whole, accurate', 4, () => {
      const extractor = createExtractor({ model: 'accurate' });
      return (text) => extractor.extract({ text, furniture: [] });
    });
    const other = measure('compromise 14.17', 5, () => compromiseReads, 0.2);
    print(`fast is ${(other / fast).toFixed(1)} × compromise, accurate ${(other / accurate).toFixed(1)} ×`);
    print(`tagging and mentions cost ${((fast - reading) / wink).toFixed(2)} × wink's part (fast)`);
  },
};

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

const lengths: Benchmark = {
  name: 'tagger: cost by length',
  run(print) {
    const extractor = createExtractor({ model: 'fast' });
    for (const size of SIZES) {
      const texts = madeDocuments(Math.max(1, 1_000_000 / size), size, size);
      const total = texts.reduce((sum, text) => sum + text.length, 0);
      const { milliseconds } = cpuTime(() => texts.map((text) => extractor.extract({ text, furniture: [] })));
      print(
        `documents of ${String(size).padStart(8)} characters: ${(milliseconds / (total / 1e6)).toFixed(0)} ms a million`,
      );
    }
    for (const text of ['x'.repeat(1e6), 'Kyiv,'.repeat(2e5)]) {
      const { milliseconds } = cpuTime(() => extractor.extract({ text, furniture: [] }));
      print(`a million characters without a blank, ${text.slice(0, 10)}…: ${milliseconds.toFixed(0)} ms`);
    }
  },
};

const MEMORY_STEPS = 4;

const memory: Benchmark = {
  name: 'tagger: memory over 20,000 documents',
  run(print) {
    const extractor = createExtractor({ model: 'fast' });
    for (let step = 0; step < MEMORY_STEPS; step++) {
      for (let batch = 0; batch < 20; batch++) {
        for (const text of madeDocuments(250, CHARACTERS, 1000 + step * 100 + batch)) {
          extractor.extract({ text, furniture: [] });
        }
      }
      const { rss, heapUsed } = process.memoryUsage();
      print(
        `${(step + 1) * 5000} documents: resident ${Math.round(rss / 1e6)} MB, heap ${Math.round(heapUsed / 1e6)} MB`,
      );
    }
  },
};

export const TAGGER_BENCHMARKS = [speeds, lengths, memory] as const;
