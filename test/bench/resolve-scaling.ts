import type { Mention } from '../../src/contract/mention.js';
import { documentId } from '../../src/lib/make-id.js';
import { resolveCorpus, type StoryOrCopy } from '../../src/resolve/index.js';
import { bCubed } from '../support/b-cubed.js';
import { type GeneratedDocument, generateNews } from '../support/generator/news-generator.js';
import { resolvedDocument } from '../support/make-document.js';
import { type Benchmark, cpuTime } from './benchmark.js';

// npm run bench resolve [1000,10000]: up to 1.6 million mentions by default.
const SIZES = (process.argv[3] ?? '1000,10000,100000').split(',').map(Number);
const SEED = 7;

const prepare = ({ id, text, mentions, reprintOf }: GeneratedDocument): StoryOrCopy => {
  const extraction = {
    sentences: [{ start: 0, end: text.length, key: id, paragraph: 0 }],
    mentions: mentions.map(({ start, end, type }): Mention => {
      return { start, end, text: text.slice(start, end), type, confidence: 0.9, kind: 'name', sentence: 0 };
    }),
  };
  return {
    ...resolvedDocument(id, text, extraction),
    ...(reprintOf !== undefined && { copyOf: documentId(reprintOf) }),
  };
};

const percent = (value: number): string => (100 * value).toFixed(1);
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Resolves generated news of one size, on gold mentions; gives its row of the table and the CPU time across documents. */
const measure = (size: number): { readonly row: readonly string[]; readonly across: number } => {
  const gold = new Map<string, string>();
  const documents: StoryOrCopy[] = [];
  let within = 0;
  for (const document of generateNews({ documents: size, seed: SEED })) {
    const { milliseconds, result } = cpuTime(() => prepare(document));
    within += milliseconds;
    documents.push(result);
    for (const [i, { entity }] of document.mentions.entries()) gold.set(`${result.id} ${i}`, entity);
  }
  const { milliseconds: across, result } = cpuTime(() => resolveCorpus(documents, []));
  const items = result.entities.flatMap(({ id, members }) =>
    members.flatMap(({ document, mentions }) =>
      mentions.map((mention) => ({ gold: gold.get(`${document} ${mention}`)!, found: id })),
    ),
  );
  const { precision, recall, f1 } = bCubed(items);
  const pairs = (result.stats.pairs / result.stats.mentions).toFixed(3);
  const score = [precision, recall, f1].map(percent).join(' / ');
  return {
    row: [String(size), String(items.length), seconds(within), seconds(across), pairs, score],
    across: across / (size * Math.log(size)),
  };
};

/** Who is who at growing sizes: time held against n·log n, pairs compared and B³. Near-copies are given. */
export const resolveBenchmark: Benchmark = {
  name: 'resolve: generated news with gold identities, at growing sizes',
  run: (print) => {
    print(
      'documents | mentions | within | across | pairs compared a mention | B³ P / R / F1 | across over n·log n of the first',
    );
    let first: number | undefined;
    for (const size of SIZES) {
      const { row, across } = measure(size);
      first ??= across;
      print([...row, (across / first).toFixed(2)].join(' | '));
    }
  },
};
