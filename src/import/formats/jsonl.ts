import type { Edge, Entity, Evidence } from '../../contract/graph-records.js';
import type { DocumentId, EntityId } from '../../contract/ids.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { badFile, type Place } from '../bad-file.js';
import { daysOf } from '../days-of.js';
import type { Imported, Importer } from '../importer.js';
import { jsonlRecord, type RecordOf } from '../jsonl-records.js';
import { linesOf } from '../lines-of.js';
import { skeleton } from '../skeleton.js';

type Placed<Kind extends 'entity' | 'document' | 'mention' | 'edge'> = RecordOf<Kind> & { place: Place };

interface Records {
  readonly entities: Map<EntityId, Placed<'entity'>>;
  readonly documents: Map<DocumentId, Placed<'document'>>;
  readonly mentions: Map<DocumentId, Placed<'mention'>[]>;
  readonly edges: Map<string, Placed<'edge'>>;
}

/** A JSONL export, whole. Its records may come in any order; what it does not hold is the texts. */
const read: Importer['read'] = async (pieces, file) => {
  const records: Records = {
    entities: new Map(),
    documents: new Map(),
    mentions: new Map(),
    edges: new Map(),
  };
  let line = 0;
  for await (const text of linesOf(pieces)) {
    line++;
    if (text.trim() !== '') keep(records, text, { file, line });
  }
  if (line === 0) throw badFile({ file, line: 1 }, 'The file is empty.');
  checkEnds(records);
  return importedFrom(records);
};

const keep = (records: Records, line: string, place: Place): void => {
  const record = { ...parse(line, place), place };
  switch (record.kind) {
    case 'entity':
      once(records.entities, record.id, record);
      break;
    case 'document':
      once(records.documents, record.id, record);
      break;
    case 'edge':
      once(records.edges, `${record.source} ${record.target}`, record);
      break;
    case 'mention': {
      const list = records.mentions.get(record.document);
      if (list) list.push(record);
      else records.mentions.set(record.document, [record]);
    }
  }
};

const parse = (line: string, place: Place) => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw badFile(place, 'The line is not JSON: take a file that `export --format jsonl` wrote.');
  }
  const { success, data, error } = jsonlRecord.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw badFile(
    place,
    `'${issue?.path.join('.') || 'kind'}' ${issue?.message ?? 'is not valid'}: take a file that \`export --format jsonl\` wrote.`,
  );
};

const once = <Key, Item extends { readonly kind: string; readonly place: Place }>(
  map: Map<Key, Item>,
  key: Key,
  record: Item,
): void => {
  const before = map.get(key);
  if (before) throw badFile(record.place, `This ${record.kind} stands in line ${before.place.line} too.`);
  map.set(key, record);
};

/** Everything that a record names is in the file, so that nothing points nowhere in the store. */
const checkEnds = ({ entities, documents, mentions, edges }: Records): void => {
  const known = (place: Place, what: string, id: string, map: ReadonlyMap<string, unknown>): void => {
    if (!map.has(id)) throw badFile(place, `There is no ${what} '${id}' in the file: it is not whole.`);
  };
  for (const { place, copyOf } of documents.values())
    if (copyOf !== undefined) known(place, 'document', copyOf, documents);
  for (const list of mentions.values()) {
    list.sort((a, b) => a.start - b.start || a.end - b.end);
    let end = 0;
    for (const { place, document, entity, start, text, end: own } of list) {
      known(place, 'document', document, documents);
      if (entity !== undefined) known(place, 'entity', entity, entities);
      if (own - start !== text.length)
        throw badFile(place, `'text' has ${text.length} code units, 'end' − 'start' is ${own - start}.`);
      if (start < end) throw badFile(place, 'This mention begins within another of its document.');
      end = own;
    }
  }
  for (const { place, source, target, evidence } of edges.values()) {
    known(place, 'entity', source, entities);
    known(place, 'entity', target, entities);
    if (source >= target) throw badFile(place, `'source' comes after 'target': the smaller id comes first.`);
    for (const { document, sentence, start, end } of evidence) {
      known(place, 'document', document, documents);
      if (start >= end || sentence > end) throw badFile(place, 'A span of its evidence is none.');
    }
  }
};

const importedFrom = ({ entities, documents, mentions, edges }: Records): Imported => {
  const evidence = new Map<DocumentId, Evidence[]>();
  const ties = [...edges.values()].map(({ kind: _kind, place: _place, first, last, ...edge }): Edge => {
    const spans = edge.evidence.map(({ date, ...span }): Evidence => ({ ...span, ...(date && { date }) }));
    for (const span of spans) {
      const list = evidence.get(span.document);
      if (list) list.push(span);
      else evidence.set(span.document, [span]);
    }
    const [one, ...others] = spans;
    return { ...edge, ...(first && last && { first, last }), evidence: [one!, ...others] };
  });
  const nodes = [...entities.values()].map(
    ({ kind: _kind, place: _place, first, last, ...entity }): Entity => ({
      ...entity,
      ...(first && last && { first, last }),
    }),
  );
  const members = new Map<EntityId, { document: DocumentId; mentions: number[] }[]>();
  for (const [document, list] of mentions)
    list.forEach(({ entity }, index) => {
      if (entity === undefined) return;
      const own = members.get(entity) ?? [];
      members.set(entity, own);
      const last = own.at(-1);
      if (last?.document === document) last.mentions.push(index);
      else own.push({ document, mentions: [index] });
    });
  return {
    documents: [...documents.values()].map(
      ({ kind: _kind, place: _place, copyOf: _copyOf, title, url, publisher, publishedAt, ...document }) =>
        skeleton(
          {
            ...document,
            ...(title !== undefined && { title }),
            ...(url !== undefined && { url }),
            ...(publisher !== undefined && { publisher }),
            ...(publishedAt !== undefined && { publishedAt }),
          },
          (mentions.get(document.id) ?? []).map(({ start, end, text, type }) => ({ start, end, text, type })),
          evidence.get(document.id) ?? [],
        ),
    ),
    copies: new Map([...documents.values()].flatMap(({ id, copyOf }) => (copyOf ? [[id, copyOf]] : []))),
    resolved: nodes.map(({ id, name, type, forms, merges }) => ({
      id,
      name,
      type,
      forms,
      merges,
      members: members.get(id) ?? [],
    })),
    entities: nodes.sort((a, b) => byCodeUnits(a.id, b.id)),
    edges: ties.sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target)),
    days: daysOf(nodes, ties),
    unplaced: new Set(),
  };
};

export const jsonl = { name: 'jsonl', endings: ['.jsonl', '.ndjson'], read } as const satisfies Importer;
