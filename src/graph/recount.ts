import type { ResolvedEntity } from '../contract/entity.js';
import type { Edge, EntityDay, Evidence } from '../contract/graph-records.js';
import type { DocumentId, EntityId } from '../contract/ids.js';
import type { CorpusDocument } from '../contract/prepared.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import {
  CONNECT_DEFAULTS,
  type Connections,
  type ConnectOptions,
  connect,
  connected,
  corpusDays,
  evidenceOf,
  sentencesIn,
  shown,
} from './connect.js';
import { nearSentences, type SameSentence } from './near-sentences.js';
import { isSameStory } from './same-story.js';
import { byDayThenSource, type Story, storiesOf } from './stories.js';
import { type Scope, tally } from './tally.js';
import { weigh } from './weigh.js';
import { stretchesOf } from './windows.js';

interface Counted {
  readonly entities: readonly ResolvedEntity[];
  readonly stories: readonly Story[];
  readonly same: SameSentence;
  readonly connections: Connections;
}

/** Stories with what is needed to count them. */
type Countable = Omit<Counted, 'connections'>;

/** The counts of a part, by id. */
interface Part {
  readonly days: ReadonlyMap<EntityId, readonly EntityDay[]>;
  readonly corpus: readonly EntityDay[];
  readonly evidence: ReadonlyMap<string, Pair>;
  readonly cut: number;
}

interface Pair {
  readonly source: EntityId;
  readonly target: EntityId;
  readonly evidence: readonly Evidence[];
}

/**
 * Connections that are kept up to date: what changed since the last time is taken off and put on again, and everything else
 * is left alone. The result equals `connect` on the same corpus. Holds the corpus of the last time in memory.
 *
 * Only the texts of stories that came, went or changed (in themselves or in whom they name) are counted, before and after,
 * wherever they are printed. npmi and significance of all edges follow, because the number of sentences is in each.
 */
export class Recount {
  readonly #options: ConnectOptions;
  #last: Counted | undefined;

  constructor(options: Partial<ConnectOptions> = {}) {
    this.#options = { ...CONNECT_DEFAULTS, ...options };
  }

  update(
    documents: readonly CorpusDocument[],
    copies: ReadonlyMap<DocumentId, DocumentId>,
    resolved: readonly ResolvedEntity[],
  ): Connections {
    const entities = shown(resolved);
    const stories = storiesOf(documents, copies, entities, this.#options.descriptions);
    const now: Countable = { entities, stories, same: nearSentences(stories) };
    const connections = this.#last
      ? this.#difference(this.#last, now)
      : connect(documents, copies, resolved, this.#options);
    this.#last = { ...now, connections };
    return connections;
  }

  #difference(last: Counted, now: Countable): Connections {
    const { entities, stories } = now;
    const scope = this.#changed(last, now);
    const before = this.#count(last, scope);
    const after = this.#count(now, scope);
    const known = new Map(last.connections.nodes.map((node) => [node.entity.id, node.days]));
    const nodes = entities.flatMap((entity) => {
      const days = exchange(known.get(entity.id), before.days.get(entity.id), after.days.get(entity.id));
      return connected(entity, days) ?? [];
    });
    const corpus = exchange(withoutDocuments(last.connections.days), before.corpus, after.corpus);
    const sentences = new Map(nodes.map(({ entity, days }) => [entity.id, sentencesIn(days)]));
    const all = sentencesIn(corpus);
    const pairs = new Map<string, Pair>(last.connections.edges.map((edge) => [pairKey(edge), edge]));
    const printed = new Map(stories.map((story) => [story.document.id, story]));
    for (const [key, { evidence }] of before.evidence) {
      const gone = new Set(evidence.map(place));
      const pair = pairs.get(key)!;
      pairs.set(key, { ...pair, evidence: pair.evidence.filter((one) => !gone.has(place(one))) });
    }
    for (const [key, pair] of after.evidence) {
      const kept = pairs.get(key)?.evidence ?? [];
      pairs.set(key, { ...pair, evidence: [...kept, ...pair.evidence].sort(byPrinting(printed)) });
    }
    const edges: Edge[] = [];
    for (const { source, target, evidence } of pairs.values()) {
      if (evidence.length === 0) continue;
      const margins = { source: sentences.get(source)!, target: sentences.get(target)!, all };
      edges.push(weigh(source, target, evidence as readonly [Evidence, ...Evidence[]], margins));
    }
    edges.sort((a, b) => byCodeUnits(a.source, b.source) || byCodeUnits(a.target, b.target));
    return {
      nodes,
      edges,
      days: corpusDays(corpus),
      cut: last.connections.cut - before.cut + after.cut,
    };
  }

  #changed(last: Countable, now: Countable): Scope {
    const keys = new Set<string>();
    const documents = new Set<DocumentId>();
    const known = new Map(last.stories.map((story) => [story.document.id, story]));
    const mark = ({ document }: Story, { same }: Countable): void => {
      documents.add(document.id);
      for (const { key } of stretchesOf(document.extraction, this.#options.window, same)) keys.add(key);
    };
    const moved = keysThatDiffer(last.same, now.same);
    for (const story of now.stories) {
      const old = known.get(story.document.id);
      known.delete(story.document.id);
      const moves = story.document.extraction.sentences.some(({ key }) => moved.has(key));
      if (old && !moves && isSameStory(old, last.entities, story, now.entities)) continue;
      if (old) mark(old, last);
      mark(story, now);
    }
    for (const gone of known.values()) mark(gone, last);
    return { keys, documents };
  }

  #count({ stories, entities, same }: Countable, scope: Scope): Part {
    const { pairs, days, cut } = tally(stories, entities.length, { ...this.#options, same }, scope);
    const evidence = new Map<string, Pair>();
    for (const { a, b, meetings } of pairs.read()) {
      const pair = {
        source: entities[a]!.id,
        target: entities[b]!.id,
        evidence: meetings.map((meeting) => evidenceOf(stories[meeting.story]!, meeting)),
      };
      evidence.set(pairKey(pair), pair);
    }
    return {
      days: new Map(entities.map(({ id }, index) => [id, days[index]!])),
      corpus: days[entities.length]!,
      evidence,
      cut,
    };
  }
}

/** Sentences that count under another key than they did. */
const keysThatDiffer = (a: SameSentence, b: SameSentence): ReadonlySet<string> =>
  new Set([...a.keys(), ...b.keys()].filter((key) => (a.get(key) ?? key) !== (b.get(key) ?? key)));

const pairKey = ({ source, target }: Pick<Pair, 'source' | 'target'>): string => `${source} ${target}`;

const place = ({ document, start, end }: Evidence): string => `${document} ${start} ${end}`;

const byPrinting =
  (stories: ReadonlyMap<DocumentId, Story>) =>
  (a: Evidence, b: Evidence): number =>
    byDayThenSource(stories.get(a.document)!, stories.get(b.document)!) || a.start - b.start;

const withoutDocuments = (days: Connections['days']): readonly EntityDay[] =>
  days.map((day) => ({ ...day, documents: 0 }));

/** Days with some counts taken off and others put on; days that nothing is left of are gone. */
const exchange = (
  days: readonly EntityDay[] = [],
  off: readonly EntityDay[] = [],
  on: readonly EntityDay[] = [],
): readonly EntityDay[] => {
  if (off.length === 0 && on.length === 0) return days;
  const sums = new Map<string, { mentions: number; sentences: number; documents: number }>();
  const add = (counts: readonly EntityDay[], sign: 1 | -1): void => {
    for (const { date, mentions, sentences, documents } of counts) {
      const sum = sums.get(date) ?? { mentions: 0, sentences: 0, documents: 0 };
      sum.mentions += sign * mentions;
      sum.sentences += sign * sentences;
      sum.documents += sign * documents;
      sums.set(date, sum);
    }
  };
  add(days, 1);
  add(off, -1);
  add(on, 1);
  return [...sums]
    .filter(([, { mentions, sentences, documents }]) => mentions + sentences + documents > 0)
    .map(([date, counts]) => ({ date, ...counts }))
    .sort((a, b) => byCodeUnits(a.date, b.date));
};
