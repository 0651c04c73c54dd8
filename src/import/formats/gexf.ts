import { ENTITY_TYPE_NAMES } from '../../contract/entity-types/index.js';
import type { Edge, Entity, EntityDay, Evidence } from '../../contract/graph-records.js';
import type { EntityId } from '../../contract/ids.js';
import type { Prepared } from '../../contract/prepared.js';
import { byCodeUnits } from '../../lib/by-code-units.js';
import { documentId, entityId } from '../../lib/make-id.js';
import { badFile } from '../bad-file.js';
import { daysOf } from '../days-of.js';
import { type GexfElement, gexfElements } from '../gexf-elements.js';
import type { Imported, Importer } from '../importer.js';
import { skeleton, type ToldMention, type ToldSentence } from '../skeleton.js';

// A GEXF file has no sentences: its evidence is the file itself. The document that an imported store shows names each entity
// on a line, and both ends of each edge on one, which is all that the file says.

/** Nothing else is said of how large it is: as large as a name that stands once. */
const LEAST_SIZE = 4.25;

const read: Importer['read'] = async (pieces, file) => {
  const { nodes, edges } = await gexfElements(pieces, file);
  const entities = new Map<string, Entity>();
  const unplaced = new Set<EntityId>();
  for (const node of nodes) {
    const entity = entityFrom(node);
    const given = node.attributes.get('id')!;
    if (entities.has(given)) throw badFile(node.place, `There are two nodes '${given}'.`);
    entities.set(given, entity);
    if (!node.position) unplaced.add(entity.id);
  }
  const ordered = [...entities.values()].sort((a, b) => byCodeUnits(a.id, b.id));
  const page = new Page(file);
  for (const entity of ordered) page.line(entity);
  const ties = new Map<string, Edge>();
  for (const element of edges) {
    const edge = edgeFrom(element, entities, page);
    const key = `${edge.source} ${edge.target}`;
    if (ties.has(key))
      throw badFile(
        element.place,
        'Two edges tie these nodes: make them one (in Gephi: undirected, merged) and export again.',
      );
    ties.set(key, edge);
  }
  const all = [...ties.values()].sort(
    (a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target),
  );
  return {
    documents: [page.document()],
    copies: new Map(),
    resolved: ordered.map(({ id, name, type, forms, merges }) => ({
      id,
      name,
      type,
      forms,
      merges,
      members: [{ document: page.id, mentions: page.mentionsOf(id) }],
    })),
    entities: withDegrees(ordered, all, nodes),
    edges: all,
    days: daysOf(ordered, all),
    unplaced,
  } satisfies Imported;
};

const only = ({ values }: GexfElement, title: string): string | undefined =>
  values.get(title)?.find(({ start }) => start === undefined)?.value;

const number = (
  element: GexfElement,
  title: string,
  given: string | undefined,
  otherwise: number,
): number => {
  const value = given === undefined ? otherwise : Number(given);
  if (given?.trim() === '' || !Number.isFinite(value))
    throw badFile(element.place, `'${title}' is '${given}', not a number.`);
  return value;
};

const figure = (element: GexfElement, title: string, otherwise = 0): number =>
  number(element, title, only(element, title), otherwise);

const count = (element: GexfElement, title: string, otherwise = 0): number => {
  const value = figure(element, title, otherwise);
  if (!Number.isInteger(value) || value < 0)
    throw badFile(element.place, `'${title}' is ${value}, not a whole number.`);
  return value;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const extent = (element: GexfElement): { readonly first?: string; readonly last?: string } => {
  const [first, last] = [only(element, 'first'), only(element, 'last')];
  return first !== undefined && last !== undefined && DAY.test(first) && DAY.test(last)
    ? { first, last }
    : {};
};

/** Counts by day from a column that changes over time, what is undated first. */
const countsByDay = (
  element: GexfElement,
  title: string,
  total: number,
): readonly (readonly [string, number])[] => {
  const dated = (element.values.get(title) ?? []).flatMap(({ value, start }) =>
    start !== undefined && DAY.test(start.slice(0, 10)) && /^\d{1,9}$/.test(value)
      ? [[start.slice(0, 10), Number(value)] as const]
      : [],
  );
  const rest = total - dated.reduce((sum, [, own]) => sum + own, 0);
  if (rest < 0) throw badFile(element.place, `'${title}' counts more than there are in all.`);
  return [...(rest > 0 ? [['', rest] as const] : []), ...dated];
};

const ID = /^[A-Za-z0-9_]{1,64}$/;

const entityFrom = (node: GexfElement): Entity => {
  const given = node.attributes.get('id');
  if (!given) throw badFile(node.place, "<node> has no 'id'.");
  const type = ENTITY_TYPE_NAMES.find((known) => known === only(node, 'type'));
  if (type === undefined)
    throw badFile(
      node.place,
      `The node '${given}' has no attribute 'type' that is one of ${ENTITY_TYPE_NAMES.join(', ')}. Give it one.`,
    );
  const name = node.attributes.get('label') || given;
  const mentions = count(node, 'mentions', 1);
  const aliases = only(node, 'aliases');
  return {
    // Ids of other programs may hold anything, ours are part of addresses.
    id: ID.test(given) ? (given as EntityId) : entityId(type, given),
    name,
    type,
    aliases: aliases ? aliases.split(' | ') : [],
    forms: [],
    merges: [],
    mentions,
    documents: count(node, 'documents', 1),
    degree: count(node, 'degree'),
    community: count(node, 'community'),
    pagerank: figure(node, 'pagerank'),
    structure: {
      weightedDegree: count(node, 'weightedDegree'),
      betweenness: figure(node, 'betweenness'),
      betweennessError: figure(node, 'betweennessError'),
      core: count(node, 'core'),
      component: count(node, 'component'),
    },
    x: number(node, 'x', node.position?.x, 0),
    y: number(node, 'y', node.position?.y, 0),
    size: number(node, 'size', node.size, LEAST_SIZE),
    days: countsByDay(node, 'mentionsPerDay', mentions).map(
      ([date, own]): EntityDay => ({ date, mentions: own, sentences: own, documents: 1 }),
    ),
    ...extent(node),
  };
};

const edgeFrom = (element: GexfElement, entities: ReadonlyMap<string, Entity>, page: Page): Edge => {
  const end = (name: 'source' | 'target'): Entity => {
    const entity = entities.get(element.attributes.get(name) ?? '');
    if (entity) return entity;
    throw badFile(element.place, `'${name}' of the edge is '${element.attributes.get(name)}': no such node.`);
  };
  const ends = [end('source'), end('target')].sort((a, b) => byCodeUnits(a.id, b.id));
  const [source, target] = [ends[0]!, ends[1]!];
  if (source.id === target.id) throw badFile(element.place, `'${source.name}' is tied to itself.`);
  const weight = number(element, 'weight', element.attributes.get('weight'), 1);
  if (!Number.isInteger(weight) || weight < 1)
    throw badFile(
      element.place,
      `'weight' is ${weight}: here it counts sentences, so it is whole, 1 and up.`,
    );
  const span = page.line(source, target);
  const evidence = countsByDay(element, 'sentencesPerDay', count(element, 'evidence', 1)).flatMap(
    ([date, own]) => Array.from({ length: own }, (): Evidence => ({ ...span, ...(date !== '' && { date }) })),
  );
  // By date, the undated last, as everywhere.
  const dated = evidence.filter(({ date }) => date !== undefined);
  const [first, ...others] = [...dated, ...evidence.filter(({ date }) => date === undefined)];
  if (!first) throw badFile(element.place, "'evidence' is 0: no edge is without.");
  return {
    source: source.id,
    target: target.id,
    weight,
    documents: count(element, 'documents', 1),
    npmi: figure(element, 'npmi'),
    significance: figure(element, 'significance'),
    ...extent(element),
    evidence: [first, ...others],
  };
};

/** Where the file counts no degrees, they are counted. */
const withDegrees = (
  entities: readonly Entity[],
  edges: readonly Edge[],
  nodes: readonly GexfElement[],
): readonly Entity[] => {
  if (nodes.some(({ values }) => values.has('degree'))) return entities;
  const degrees = new Map<EntityId, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return entities.map((entity) => ({ ...entity, degree: degrees.get(entity.id) ?? 0 }));
};

/** The document that stands for the file. */
class Page {
  readonly id;
  readonly #file: string;
  readonly #mentions: ToldMention[] = [];
  readonly #lines: ToldSentence[] = [];
  readonly #named = new Map<EntityId, number[]>();
  #end = 0;

  constructor(file: string) {
    this.#file = file;
    this.id = documentId(file);
  }

  /** Puts names on a line of their own. */
  line(...entities: readonly Entity[]): Evidence {
    const start = this.#end;
    for (const { id, name, type } of entities) {
      const mention = this.#mentions.length;
      const named = this.#named.get(id);
      if (named) named.push(mention);
      else this.#named.set(id, [mention]);
      this.#mentions.push({ start: this.#end, end: this.#end + name.length, text: name, type });
      this.#end += name.length + 1;
    }
    const line = { sentence: this.#lines.length, start, end: this.#end - 1 };
    this.#lines.push(line);
    return { document: this.id, ...line };
  }

  mentionsOf(id: EntityId): readonly number[] {
    return this.#named.get(id) ?? [];
  }

  document(): Prepared {
    const about = { id: this.id, source: this.#file, title: `Imported from ${this.#file}` };
    return skeleton(about, this.#mentions, this.#lines);
  }
}

export const gexf = { name: 'gexf', endings: ['.gexf'], read } as const satisfies Importer;
