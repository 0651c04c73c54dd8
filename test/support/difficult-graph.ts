import type { Edge, Entity, Evidence } from '../../src/contract/graph-records.js';
import type { ExportedDocument } from '../../src/export/index.js';
import { byCodeUnits } from '../../src/lib/by-code-units.js';
import { documentId, entityId } from '../../src/lib/make-id.js';

/** Names that break a writer which does not escape. */
export const DIFFICULT_NAMES = [
  `Sean "Diddy" O'Neill & Sons <Ltd>`,
  'Ministry, of; Commas\tand tabs',
  'Two\nlines\r\nand more',
  'بنيامين نتنياهو',
  'ministère 🏛️ 👩‍💻',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.org")',
  `it's \\ a \\u0041 \`backtick\` {brace} $dollar`,
  ']]> <!-- comment --> <?pi?>',
] as const;

/** Names that no XML file can hold as they are. */
export const ILLEGAL_IN_XML = ['bell \u0007 and null \u0000', 'half a \ud83d pair', 'not a \uffff character'];

const NAMES = [...DIFFICULT_NAMES, ...ILLEGAL_IN_XML];
const TYPES = ['person', 'place', 'organisation'] as const;
const DAYS = ['2022-04-26', '2022-04-27', undefined] as const;

const difficultEntity = (name: string, index: number): Entity => {
  const type = TYPES[index % 3]!;
  const day = DAYS[index % 3];
  return {
    id: entityId(type, name),
    name,
    type,
    aliases: [`alias of ${name}`],
    forms: [
      { text: name, count: index + 1 },
      { text: `alias of ${name}`, count: 1 },
    ],
    merges: [],
    mentions: index + 2,
    documents: 1,
    degree: 2,
    community: index % 4,
    pagerank: 0.125 / (index + 1),
    structure: {
      weightedDegree: index + 3,
      betweenness: index / 32,
      betweennessError: 0.125,
      core: 2,
      component: 0,
    },
    x: index * 10.25 - 40,
    y: 20 - index * 3.5,
    size: 4 + index,
    days: [{ date: day ?? '', mentions: index + 2, sentences: 1, documents: 1 }],
    ...(day !== undefined && { first: day, last: day }),
  };
};

/** Entities by id, a ring of edges, and a document for every third of them. */
export const difficultGraph = (): {
  readonly entities: readonly Entity[];
  readonly edges: readonly Edge[];
  readonly documents: readonly ExportedDocument[];
} => {
  const entities = NAMES.map(difficultEntity).sort((a, b) => byCodeUnits(a.id, b.id));
  const documents = DAYS.map((day, index): ExportedDocument => {
    const name = NAMES[index]!;
    const { id: entity, type } = entities.find((candidate) => candidate.name === name)!;
    return {
      id: documentId(`${name}.txt`),
      source: `${name}.txt`,
      title: `${name} says`,
      ...(day !== undefined && { publishedAt: day }),
      mentions: [
        { start: 0, end: name.length, text: name, type, entity },
        { start: 40, end: 42, text: 'he', type: 'person' },
      ],
    };
  }).sort((a, b) => byCodeUnits(a.id, b.id));
  const edges = entities
    .map((entity, index): Edge => {
      const next = entities[(index + 1) % entities.length]!;
      const [source, target] = entity.id < next.id ? [entity.id, next.id] : [next.id, entity.id];
      const evidence = documents.slice(0, 1 + (index % 3)).map(
        ({ id, publishedAt }, sentence): Evidence => ({
          document: id,
          sentence,
          start: sentence * 10,
          end: sentence * 10 + 9,
          ...(publishedAt !== undefined && { date: publishedAt }),
        }),
      );
      const dates = evidence.flatMap(({ date }) => date ?? []).sort(byCodeUnits);
      const [first, last] = [dates[0], dates.at(-1)];
      return {
        source,
        target,
        weight: evidence.length,
        documents: evidence.length,
        npmi: 0.25 - index / 16,
        significance: index * 1.5,
        ...(first !== undefined && last !== undefined && { first, last }),
        evidence: evidence as [Evidence, ...Evidence[]],
      };
    })
    .sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target));
  return { entities, edges, documents };
};
