import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { createExtractor } from '../../src/extract/extractor.js';
import { tokenise } from '../../src/extract/tokenise.js';
import { createTokenReader } from '../../src/extract/wink.js';
import { type Benchmark, cpuTime, perSecond } from './benchmark.js';
import { madeDocuments } from './made-documents.js';

const DOCUMENTS = 1500;
const CHARACTERS = 3000;
const ROUNDS = 3;

interface Contestant {
  readonly reader: string;
  readonly name: string;
  /** Share of the documents that it reads: its reading time counts so many times more. */
  readonly share: number;
}

const CONTESTANTS = [
  { reader: 'wink', name: 'wink: tokens, sentences, parts of speech', share: 1 },
  { reader: 'offsets', name: 'the same with offsets and repairs', share: 1 },
  { reader: 'fast', name: 'whole, fast', share: 1 },
  { reader: 'accurate', name: 'whole, accurate', share: 0.5 },
  { reader: 'compromise', name: 'compromise 14.17', share: 0.2 },
] as const satisfies readonly Contestant[];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const milliseconds = ({ reader, share }: Contestant, seed: number): number => {
  const args = ['--import', 'tsx', 'test/bench/read-alone.ts', reader, `${DOCUMENTS * share}`, `${seed}`];
  const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
  const { start, reading } = JSON.parse(said) as { readonly start: number; readonly reading: number };
  return start + reading / share;
};

/**
 * Tokens a second of CPU time, one thread, start-up counted (imports, models), each text seen once. Each reader has a process of its own, as
 * it would with a user, and they take turns, so that a busy machine slows all of them alike: the ratios hold where the times do not.
 */
const speeds: Benchmark = {
  name: 'tagger: speed',
  run(print) {
    const counter = createTokenReader();
    const tokens = madeDocuments(DOCUMENTS, CHARACTERS, 1).reduce(
      (sum, text) => sum + tokenise(text, [], counter).words.length,
      0,
    );
    const rounds = Array.from({ length: ROUNDS }, () =>
      CONTESTANTS.map((contestant) => milliseconds(contestant, 1)),
    );
    CONTESTANTS.forEach(({ name }, at) => {
      const time = median(rounds.map((round) => round[at]!));
      print(
        `${name.padEnd(44)} ${perSecond(tokens, time)}, ${((1000 * time) / tokens).toFixed(2)} µs a token`,
      );
    });
    const ratio = (of: (times: readonly number[]) => number): string => {
      const ratios = rounds.map(of).sort((a, b) => a - b);
      return `${median(ratios).toFixed(2)} (${ratios.map((value) => value.toFixed(2)).join(', ')})`;
    };
    print(`fast is ${ratio(([, , fast = 0, , other = 0]) => other / fast)} × compromise`);
    print(`accurate is ${ratio(([, , , accurate = 0, other = 0]) => other / accurate)} × compromise`);
    const tagging = ratio(([wink = 0, offsets = 0, fast = 0]) => (fast - offsets) / wink);
    print(`tagging and mentions cost ${tagging} × wink's part (fast, models loaded included)`);
  },
};

const built = (path: string): string => pathToFileURL(`dist/src/${path}`).href;

const STARTS: readonly (readonly [string, string])[] = [
  ['node alone', ''],
  [
    'and wink with its model',
    `(await import('wink-nlp')).default((await import('wink-eng-lite-web-model')).default, ['sbd', 'pos'])`,
  ],
  ['fast, ready', `(await import('${built('extract/extractor.js')}')).createExtractor({ model: 'fast' })`],
  [
    'accurate, ready',
    `(await import('${built('extract/extractor.js')}')).createExtractor({ model: 'accurate' })`,
  ],
];

/** From nothing to a loaded model, in processes of their own on the built program. */
const starts: Benchmark = {
  name: 'tagger: start-up',
  run(print) {
    for (const [name, work] of STARTS) {
      const script = `${work};
        const { user, system } = process.cpuUsage();
        console.log((user + system) / 1000, performance.now(), process.memoryUsage.rss() / 1e6)`;
      const runs = Array.from({ length: 5 }, () =>
        execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
          .split(' ')
          .map(Number),
      );
      const [cpu, wall, resident] = runs.sort(([a = 0], [b = 0]) => a - b)[2]!.map(Math.round);
      print(`${name.padEnd(28)} ${cpu} ms of CPU, ${wall} ms in all, ${resident} MB resident`);
    }
  },
};

const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

const lengths: Benchmark = {
  name: 'tagger: cost by length',
  run(print) {
    const extractor = createExtractor({ model: 'fast' });
    const read = (texts: readonly string[]): number =>
      cpuTime(() => {
        for (const text of texts) extractor.extract({ text, furniture: [] });
      }).milliseconds;
    read(madeDocuments(500, CHARACTERS, 1));
    for (const size of SIZES) {
      const texts = madeDocuments(Math.max(1, 2_000_000 / size), size, size);
      const total = texts.reduce((sum, text) => sum + text.length, 0);
      print(
        `documents of ${String(size).padStart(8)} characters: ${(read(texts) / (total / 1e6)).toFixed(0)} ms a million`,
      );
    }
    const dense: readonly (readonly [string, string])[] = [
      ['xxxx…', 'x'.repeat(1e6)],
      ['Kyiv,Kyiv,…', 'Kyiv,'.repeat(2e5)],
      ['no full stop', 'Anna met Omar and '.repeat(1e6 / 18)],
      ['ten million without a blank', 'Kyiv,'.repeat(2e6)],
    ];
    for (const [name, text] of dense) {
      print(`${name}: ${(read([text]) / (text.length / 1e6)).toFixed(0)} ms a million characters`);
    }
  },
};

const MEMORY_STEPS = 4;

const memory: Benchmark = {
  name: 'tagger: memory over 20,000 documents',
  run(print) {
    for (const name of ['fast', 'accurate'] as const) {
      const extractor = createExtractor({ model: name });
      for (let step = 0; step < MEMORY_STEPS; step++) {
        for (let batch = 0; batch < 20; batch++) {
          for (const text of madeDocuments(250, CHARACTERS, 1000 + step * 100 + batch)) {
            extractor.extract({ text, furniture: [] });
          }
        }
        const { rss, heapUsed } = process.memoryUsage();
        print(
          `${name}, ${(step + 1) * 5000} documents: resident ${Math.round(rss / 1e6)} MB, heap ${Math.round(heapUsed / 1e6)} MB`,
        );
      }
    }
  },
};

export const TAGGER_BENCHMARKS = [speeds, starts, lengths, memory] as const;
