// Time, B³ and comparisons of resolving generated news across documents, at growing sizes, on gold mentions:
//   npx tsx test/bench/resolve-scaling.ts [--sizes 1000,10000,100000] [--seed 7]
// Near-copies are given (finding them has its own benchmark); a row's ratio is its time over that of n·log n from the first.
import { parseArgs } from 'node:util';
import type { Mention } from '../../src/contract/mention.js';
import { documentId } from '../../src/lib/make-id.js';
import { resolveCorpus, resolveDocument, type StoryOrCopy } from '../../src/resolve/index.js';
import { bCubed } from '../support/b-cubed.js';
import { type GeneratedDocument, generateNews } from '../support/generator/news-generator.js';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    seed: { type: 'string', default: '7' },
  },
});

const prepare = ({ id, text, mentions, reprintOf }: GeneratedDocument): StoryOrCopy => {
  const extraction = {
    sentences: [{ start: 0, end: text.length, key: id, paragraph: 0 }],
    mentions: mentions.map(({ start, end, type }): Mention => {
      return { start, end, text: text.slice(start, end), type, confidence: 0.9, kind: 'name', sentence: 0 };
    }),
  };
  return {
    id: documentId(id),
    source: id,
    extraction,
    entities: resolveDocument({ text, furniture: [] }, extraction),
    signature: new Uint32Array(),
    ...(reprintOf !== undefined && { copyOf: documentId(reprintOf) }),
  };
};

let unit: number | undefined;
console.log(
  'documents  mentions  entities  in documents  across  ratio to n·log n  pairs/mention  B³ P / R / F1',
);
for (const size of values.sizes.split(',').map(Number)) {
  const gold = new Map<string, string>();
  const documents: StoryOrCopy[] = [];
  let within = 0;
  for (const document of generateNews({ documents: size, seed: Number(values.seed) })) {
    const from = performance.now();
    const prepared = prepare(document);
    within += performance.now() - from;
    documents.push(prepared);
    for (const [i, { entity }] of document.mentions.entries()) gold.set(`${prepared.id} ${i}`, entity);
  }
  const from = performance.now();
  const { entities, stats } = resolveCorpus(documents, []);
  const across = performance.now() - from;
  const items = entities.flatMap(({ id, members }) =>
    members.flatMap(({ document, mentions }) =>
      mentions.map((mention) => ({ gold: gold.get(`${document} ${mention}`)!, found: id })),
    ),
  );
  unit ??= across / (size * Math.log(size));
  const { precision, recall, f1 } = bCubed(items);
  console.log(
    [
      String(size).padStart(9),
      String(items.length).padStart(8),
      String(entities.length).padStart(8),
      `${(within / 1000).toFixed(1)} s`.padStart(12),
      `${(across / 1000).toFixed(1)} s`.padStart(6),
      (across / (size * Math.log(size)) / unit).toFixed(2).padStart(16),
      (stats.pairs / stats.mentions).toFixed(3).padStart(13),
      ` ${[precision, recall, f1].map((value) => (100 * value).toFixed(1)).join(' / ')}`,
    ].join('  '),
  );
}
