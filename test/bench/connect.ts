import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';
import { connect } from '../../src/graph/connect.js';
import { documentId, entityId } from '../../src/lib/make-id.js';
import { seeded } from '../../src/lib/seeded.js';

export const name = 'Weights of 20,000 documents of 25 sentences, 40,000 entities';

const DOCUMENTS = 20_000;
const SENTENCES = 25;
const ENTITIES = 40_000;

/** Milliseconds, and edges and meetings counted. */
export const run = (): Readonly<Record<string, number>> => {
  const random = seeded(5);
  const members: { document: CorpusDocument['id']; mentions: number[] }[][] = Array.from(
    { length: ENTITIES },
    () => [],
  );
  const documents = Array.from({ length: DOCUMENTS }, (_, number): CorpusDocument => {
    const id = documentId(`${number}.txt`);
    const named = new Map<number, number[]>();
    const mentions: CorpusDocument['extraction']['mentions'][number][] = [];
    const sentences = Array.from({ length: SENTENCES }, (_unused, sentence) => {
      const count = Math.floor(random() * 5);
      for (let i = 0; i < count; i++) {
        const entity = Math.min(ENTITIES - 1, Math.floor(ENTITIES ** random()));
        named.set(entity, [...(named.get(entity) ?? []), mentions.length]);
        const start = sentence * 100 + i * 10;
        const span = { start, end: start + 5, text: 'A Name', type: 'person', kind: 'name' } as const;
        mentions.push({ ...span, confidence: 1, sentence });
      }
      const start = sentence * 100;
      return { start, end: start + 99, key: `${number} ${sentence}`, paragraph: sentence >> 2 };
    });
    for (const [entity, at] of named) members[entity]!.push({ document: id, mentions: at });
    const publishedAt = `2022-04-${String(1 + (number % 30)).padStart(2, '0')}`;
    const extraction = { sentences, mentions };
    return {
      id,
      source: `${number}.txt`,
      publishedAt,
      extraction,
      entities: [],
      signature: new Uint32Array(),
    };
  });
  const resolved = members.map(
    (own, number): ResolvedEntity => ({
      id: entityId('person', `Name ${number}`),
      name: `Name ${number}`,
      type: 'person',
      forms: [],
      members: own,
      merges: [],
    }),
  );
  const began = performance.now();
  const { edges } = connect(documents, new Map(), resolved);
  const took = performance.now() - began;
  const evidence = edges.reduce((sum, edge) => sum + edge.evidence.length, 0);
  return { connect: took, 'documents a second': (DOCUMENTS / took) * 1000, edges: edges.length, evidence };
};
