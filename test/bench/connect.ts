import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';
import { type Connections, connect } from '../../src/graph/connect.js';
import { Recount } from '../../src/graph/recount.js';
import { documentId, entityId } from '../../src/lib/make-id.js';
import { seeded } from '../../src/lib/seeded.js';
import { type Benchmark, cpuTime } from './benchmark.js';

const DOCUMENTS = 10_000;
const SENTENCES = 25;
const ENTITIES = 20_000;

export const connectBenchmark: Benchmark = {
  name: 'weights: all, and brought up to date (10,000 documents of 25 sentences, 20,000 entities)',
  run(print) {
    const told = (what: string, work: () => Connections): void => {
      const { milliseconds, result } = cpuTime(work);
      print(`${what}: ${Math.round(milliseconds)} ms of processor time, ${result.edges.length} edges`);
    };
    const { documents, entitiesOf } = madeCorpus();
    const fewer = documents.slice(1);
    const recount = new Recount();
    told('all', () => connect(documents, new Map(), entitiesOf(documents)));
    told('all, kept for the next', () => recount.update(documents, new Map(), entitiesOf(documents)));
    told('one document less', () => recount.update(fewer, new Map(), entitiesOf(fewer)));
    told('one document more', () => recount.update(documents, new Map(), entitiesOf(documents)));
  },
};

const madeCorpus = () => {
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
  const entitiesOf = (stored: readonly CorpusDocument[]): readonly ResolvedEntity[] => {
    const ids = new Set(stored.map(({ id }) => id));
    return members.map((own, number) => ({
      id: entityId('person', `Name ${number}`),
      name: `Name ${number}`,
      type: 'person',
      forms: [],
      members: own.filter(({ document }) => ids.has(document)),
      merges: [],
    }));
  };
  return { documents, entitiesOf };
};
