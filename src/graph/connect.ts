import type { ResolvedEntity } from '../contract/entity.js';
import type { DayCount, Edge, EntityDay, Evidence } from '../contract/graph-records.js';
import type { DocumentId } from '../contract/ids.js';
import type { CorpusDocument } from '../contract/prepared.js';
import { DEFAULT_WINDOW, type Window } from '../contract/window.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { nearSentences } from './near-sentences.js';
import type { Meeting } from './pair-ledger.js';
import { type Story, storiesOf } from './stories.js';
import { tally } from './tally.js';
import { weigh } from './weigh.js';

export interface ConnectOptions {
  /** How near two names must stand. Default 'sentence'. */
  readonly window: Window;
  /** Whether pronouns and descriptions count as naming what they stand for. Default false. */
  readonly descriptions: boolean;
  /**
   * In a stretch that names very many, each is connected with this many that follow it, not with all: a list of
   * ten thousand names would be fifty million connections that mean nothing. Default 100.
   */
  readonly reach: number;
}

export const CONNECT_DEFAULTS: ConnectOptions = { window: DEFAULT_WINDOW, descriptions: false, reach: 100 };

/** An entity that at least one story names. */
export interface Connected {
  readonly entity: ResolvedEntity;
  readonly mentions: number;
  readonly documents: number;
  readonly days: readonly EntityDay[];
  readonly first?: string;
  readonly last?: string;
}

export interface Connections {
  /** Ordered by id. */
  readonly nodes: readonly Connected[];
  /** Ordered by source, then target. */
  readonly edges: readonly Edge[];
  readonly days: readonly DayCount[];
  /** Stretches that named more than `reach` lets connect. */
  readonly cut: number;
}

/**
 * Who is named together with whom, how often, and where. A sentence printed twice, with some words changed or
 * without, counts once, for the story that printed it first (by day, then source); a document that copies another counts for nothing.
 * Memory: 16 bytes a meeting until the edges are handed out. Time: linear in mentions and meetings.
 */
export const connect = (
  documents: readonly CorpusDocument[],
  copies: ReadonlyMap<DocumentId, DocumentId>,
  resolved: readonly ResolvedEntity[],
  options: Partial<ConnectOptions> = {},
): Connections => {
  const { descriptions, ...counting } = { ...CONNECT_DEFAULTS, ...options };
  const entities = shown(resolved);
  const stories = storiesOf(documents, copies, entities, descriptions);
  const { pairs, days, cut } = tally(stories, entities.length, { ...counting, same: nearSentences(stories) });
  const sentences = days.map(sentencesIn);
  const edges: Edge[] = [];
  for (const { a, b, meetings } of pairs.read()) {
    const evidence = meetings.map((meeting) => evidenceOf(stories[meeting.story]!, meeting));
    const margins = { source: sentences[a]!, target: sentences[b]!, all: sentences[entities.length]! };
    edges.push(weigh(entities[a]!.id, entities[b]!.id, evidence as [Evidence, ...Evidence[]], margins));
  }
  const nodes = entities.flatMap((entity, index) => connected(entity, days[index]!) ?? []);
  return { nodes, edges, days: corpusDays(days[entities.length]!), cut };
};

/** What the graph is made of: all but what a decision hides, ordered by id. */
export const shown = (resolved: readonly ResolvedEntity[]): readonly ResolvedEntity[] =>
  resolved.filter(({ hidden }) => !hidden).sort((a, b) => byCodeUnits(a.id, b.id));

export const sentencesIn = (days: readonly DayCount[]): number =>
  days.reduce((sum, { sentences }) => sum + sentences, 0);

export const corpusDays = (days: readonly DayCount[]): readonly DayCount[] =>
  days.map(({ date, mentions, sentences }) => ({ date, mentions, sentences }));

export const evidenceOf = ({ document, day }: Story, { first, last }: Meeting): Evidence => ({
  document: document.id,
  sentence: first,
  start: document.extraction.sentences[first]!.start,
  end: document.extraction.sentences[last]!.end,
  ...(day !== '' && { date: day }),
});

/** Undefined where no story names it. */
export const connected = (entity: ResolvedEntity, days: readonly EntityDay[]): Connected | undefined => {
  const documents = days.reduce((sum, day) => sum + day.documents, 0);
  if (documents === 0) return undefined;
  const dated = days.filter(({ date, mentions }) => date !== '' && mentions > 0);
  const [first, last] = [dated[0]?.date, dated.at(-1)?.date];
  return {
    entity,
    mentions: days.reduce((sum, day) => sum + day.mentions, 0),
    documents,
    days,
    ...(first !== undefined && last !== undefined && { first, last }),
  };
};
