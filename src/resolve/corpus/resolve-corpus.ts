import type { Decision } from '../../contract/decision.js';
import type { Merge, ResolvedEntity } from '../../contract/entity.js';
import { groupBy } from '../../lib/group-by.js';
import { pushTo } from '../../lib/push-to.js';
import { applyDecisions } from '../decisions/apply-decisions.js';
import { attachCopies, type StoryOrCopy } from './attach-copies.js';
import { Neighbourhood, nameKey } from './context.js';
import { linkOthers } from './link-others.js';
import { linkPeople } from './link-people.js';
import { Links } from './links.js';
import { makeEntities } from './make-entities.js';
import { namesClash } from './names-clash.js';
import { type LocalRecord, type OtherRecord, type PersonRecord, readRecords } from './records.js';

export interface Resolution {
  /** Ordered by id. */
  readonly entities: readonly ResolvedEntity[];
  /** Decisions whose anchor names nothing any more. */
  readonly unmatched: readonly Decision[];
  /** The entities before any decision, ordered by id; with the documents and the log, what `checkDecision` needs. */
  readonly base: readonly ResolvedEntity[];
  readonly documents: readonly StoryOrCopy[];
  readonly decisions: readonly Decision[];
  readonly stats: {
    readonly mentions: number;
    /** Comparisons of two names or contexts made across documents. */
    readonly pairs: number;
  };
}

const byId = <Item extends { readonly id: string }>(a: Item, b: Item): number => (a.id < b.id ? -1 : 1);

const gather = (records: readonly LocalRecord[], links: Links): LocalRecord[][] => [
  ...groupBy(records, (record) => [links.root(record)]).values(),
];

const byRecord = (reasons: readonly (readonly [number, Merge])[]): ReadonlyMap<number, readonly Merge[]> => {
  const found = new Map<number, Merge[]>();
  for (const [record, reason] of reasons) pushTo(found, record, reason);
  return found;
};

/**
 * Who is who across documents. The order of `documents` does not matter; near-copies (`copyOf`) are attached to what their
 * story names and decide nothing. n·log n in the number of local entities: names are compared within blocks only.
 */
export const resolveCorpus = (
  documents: readonly StoryOrCopy[],
  decisions: readonly Decision[],
): Resolution => {
  const sorted = [...documents].sort(byId);
  const stories = sorted.filter((document) => document.copyOf === undefined);
  const records = readRecords(stories);
  const links = new Links(records, namesClash);
  linkOthers(
    records.filter((record): record is OtherRecord => record.kind === 'other'),
    new Neighbourhood(records, stories.length),
    links,
  );
  // Who stands around a person is told by what is known of these by now: 'PLO' and the long name are one neighbour.
  const neighbour = (record: LocalRecord): string =>
    record.kind === 'other' ? `${links.root(record)}` : nameKey(record);
  linkPeople(
    records.filter((record): record is PersonRecord => record.kind === 'person'),
    new Neighbourhood(records, stories.length, neighbour),
    links,
  );
  const made = makeEntities(gather(records, links), stories, {
    merges: byRecord(links.merges.map(({ record, merge }) => [record, merge])),
    // Another spelling may have joined them since.
    apart: byRecord(
      links.apart
        .filter(({ records: [one, other] }) => links.root(records[one]!) !== links.root(records[other]!))
        .flatMap(({ records: both, merge }) => both.map((record) => [record, merge] as const)),
    ),
  });
  const attached = attachCopies(
    made,
    stories,
    sorted.filter((document) => document.copyOf !== undefined),
  );
  const entities = made.map(({ entity }) => ({
    ...entity,
    members: [...entity.members, ...(attached.get(entity.id) ?? [])].sort((a, b) =>
      a.document < b.document ? -1 : 1,
    ),
  }));
  const base = entities.sort(byId);
  return {
    ...applyDecisions(base, sorted, decisions),
    base,
    documents: sorted,
    decisions,
    stats: {
      mentions: records.reduce((sum, { local }) => sum + local.mentions.length, 0),
      pairs: links.pairs,
    },
  };
};
