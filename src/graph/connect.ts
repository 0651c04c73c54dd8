import type { ResolvedEntity } from '../contract/entity.js';
import type { DayCount, Edge, EntityDay, Evidence } from '../contract/graph-records.js';
import type { DocumentId } from '../contract/ids.js';
import type { CorpusDocument } from '../contract/prepared.js';
import { byCodeUnits } from '../lib/by-code-units.js';
import { DayLedger } from './day-ledger.js';
import { namesInStretches, shortestRun } from './names-in-stretch.js';
import { type Meeting, PairLedger } from './pair-ledger.js';
import { Repeats } from './repeats.js';
import { type Story, storiesOf } from './stories.js';
import { weigh } from './weigh.js';
import { stretchesOf, type Window } from './windows.js';

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

export const CONNECT_DEFAULTS: ConnectOptions = { window: 'sentence', descriptions: false, reach: 100 };

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
 * Who is named together with whom, how often, and where. A sentence printed twice counts once, for the story
 * that printed it first (by day, then source); a document that copies another counts for nothing.
 * Memory: 16 bytes a meeting until the edges are handed out. Time: linear in mentions and meetings.
 */
export const connect = (
  documents: readonly CorpusDocument[],
  copies: ReadonlyMap<DocumentId, DocumentId>,
  resolved: readonly ResolvedEntity[],
  options: Partial<ConnectOptions> = {},
): Connections => {
  const { window, descriptions, reach } = { ...CONNECT_DEFAULTS, ...options };
  const entities = resolved.filter(({ hidden }) => !hidden).sort((a, b) => byCodeUnits(a.id, b.id));
  const stories = storiesOf(documents, copies, entities, descriptions);
  const repeats = new Repeats(stories, window);
  const pairs = new PairLedger(entities.length);
  const days = new DayLedger(stories.map(({ day }) => day));
  const everything = entities.length;
  const sentences = new Int32Array(everything + 1);
  const storyCount = new Int32Array(everything);
  let cut = 0;

  stories.forEach((story, number) => {
    const stretches = stretchesOf(story.document.extraction, window);
    const named = namesInStretches(story, stretches);
    stretches.forEach((stretch, at) => {
      if (repeats.isNew(stretch)) {
        sentences[everything]!++;
        days.add(everything, story.day, { sentences: 1 });
      }
      const names = named[at]!;
      if (names.length > reach + 1) cut++;
      names.forEach((name, position) => {
        if (repeats.isNew(stretch, name.entity)) {
          sentences[name.entity]!++;
          days.add(name.entity, story.day, { sentences: 1 });
        }
        const end = Math.min(names.length, position + 1 + reach);
        for (let other = position + 1; other < end; other++) {
          const pair = pairs.pairOf(name.entity, names[other]!.entity);
          if (repeats.isNew(stretch, everything + pair))
            pairs.add(pair, number, ...shortestRun(name, names[other]!));
        }
      });
    });
    for (const entity of new Set(story.named)) {
      if (entity < 0) continue;
      storyCount[entity]!++;
      days.add(entity, story.day, { documents: 1 });
    }
    for (const entity of story.named) {
      if (entity < 0) continue;
      days.add(entity, story.day, { mentions: 1 });
      days.add(everything, story.day, { mentions: 1 });
    }
  });

  const daysOf = days.read(everything + 1);
  const edges: Edge[] = [];
  for (const { a, b, meetings } of pairs.read()) {
    const evidence = meetings.map((meeting) => evidenceOf(stories[meeting.story]!, meeting));
    const margins = { source: sentences[a]!, target: sentences[b]!, all: sentences[everything]! };
    edges.push(weigh(entities[a]!.id, entities[b]!.id, evidence as [Evidence, ...Evidence[]], margins));
  }
  const nodes = entities.flatMap((entity, index) =>
    storyCount[index] ? [connected(entity, storyCount[index]!, daysOf[index]!)] : [],
  );
  const total = daysOf[everything]!.map(({ date, mentions, sentences: count }) => ({
    date,
    mentions,
    sentences: count,
  }));
  return { nodes, edges, days: total, cut };
};

const evidenceOf = ({ document, day }: Story, { first, last }: Meeting): Evidence => ({
  document: document.id,
  sentence: first,
  start: document.extraction.sentences[first]!.start,
  end: document.extraction.sentences[last]!.end,
  ...(day !== '' && { date: day }),
});

const connected = (entity: ResolvedEntity, documents: number, days: readonly EntityDay[]): Connected => {
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
