import type { EntityMember, Form, Merge, ResolvedEntity } from '../../contract/entity.js';
import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { CorpusDocument } from '../../contract/prepared.js';
import { fold } from '../../lib/fold.js';
import { entityId } from '../../lib/make-id.js';
import { lexicon } from '../names/lexicon.js';
import { countryOfOffice } from '../names/offices.js';
import { displayName, nameWithCountry } from './name-entity.js';
import { rivalTeams, teamName } from './name-team.js';
import { gatherReasons } from './reasons.js';
import type { LocalRecord } from './records.js';

const countForms = (records: readonly LocalRecord[]): Form[] => {
  const counts = new Map<string, number>();
  for (const { local } of records) {
    for (const { text, count } of local.forms) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
};

// A tagger that has read much sport takes towns for their teams. Where no story of sport is behind it, and this share of the
// stories say so, a country or city of the lists is the place.
const PLACE_SHARE = 0.25;

const isPlaceAfterAll = (records: readonly LocalRecord[]): boolean => {
  const { countries, containers, cities } = lexicon();
  const listed = ({ name: { key }, kind, local }: LocalRecord): boolean =>
    kind === 'other' && !local.team && (countries.has(key) || containers.has(key) || cities.has(key));
  const places = records.filter(({ local }) => local.type === 'place').length;
  return places >= PLACE_SHARE * records.length && records.every(listed);
};

const heaviestType = (records: readonly LocalRecord[], documents: readonly CorpusDocument[]): EntityType => {
  const weights: Record<EntityType, number> = { person: 0, place: 0, organisation: 0 };
  for (const { kind, local, document } of records) {
    if (kind === 'person' || local.team) {
      weights[kind === 'person' ? 'person' : 'organisation'] += local.mentions.length;
      continue;
    }
    const { mentions } = documents[document]!.extraction;
    const settled = local.type === 'person' ? 'organisation' : local.type;
    for (const index of local.mentions) weights[settled] += mentions[index]!.confidence;
  }
  const best = ENTITY_TYPE_NAMES.reduce((most, next) => (weights[next] > weights[most] ? next : most));
  return best === 'organisation' && isPlaceAfterAll(records) ? 'place' : best;
};

const gatherMembers = (
  records: readonly LocalRecord[],
  documents: readonly CorpusDocument[],
): EntityMember[] => {
  const members = new Map<number, number[]>();
  for (const { document, local } of records) {
    members.set(document, [...(members.get(document) ?? []), ...local.mentions]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([document, mentions]) => ({
      document: documents[document]!.id,
      mentions: mentions.sort((a, b) => a - b),
    }));
};

const byDocuments = (a: Made, b: Made): number =>
  b.entity.members.length - a.entity.members.length ||
  (a.entity.members[0]!.document < b.entity.members[0]!.document ? -1 : 1);

const countryOf = (records: readonly LocalRecord[]): string | undefined =>
  records
    .map((record) => (record.kind === 'other' ? countryOfOffice(record.name) : undefined))
    .find((country) => country !== undefined);

export interface Made {
  readonly entity: ResolvedEntity;
  readonly records: readonly LocalRecord[];
}

/** What tells a homonym from the best known bearer of its name: a role or container, else the first story that names it. */
const discriminator = ({ entity, records }: Made): string => {
  const told = records
    .flatMap(({ local }) => [...local.within, ...local.roles])
    .sort((a, b) => (a < b ? -1 : 1));
  return told[0] ?? entity.members[0]!.document;
};

/** Why records were joined, and why others of their name were not, by record. */
export interface Reasons {
  readonly merges: ReadonlyMap<number, readonly Merge[]>;
  readonly apart: ReadonlyMap<number, readonly Merge[]>;
}

const MOST_APART = 50;

/** Entities of records that were joined, each with its own id; homonyms get theirs from what tells them apart. */
export const makeEntities = (
  groups: readonly (readonly LocalRecord[])[],
  documents: readonly CorpusDocument[],
  reasons: Reasons,
): Made[] => {
  const said = (by: Reasons['merges'], records: readonly LocalRecord[]): Merge[] =>
    records.flatMap(({ index }) => by.get(index) ?? []);
  const named = new Map<string, Made[]>();
  const rivals = rivalTeams(groups);
  for (const records of groups) {
    const type = heaviestType(records, documents);
    const forms = countForms(records);
    const name =
      teamName(forms, records, rivals) ?? nameWithCountry(displayName(forms, type), countryOf(records));
    const merges = [...records.flatMap(({ local }) => local.merges), ...said(reasons.merges, records)];
    const apart = said(reasons.apart, records)
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_APART);
    const entity = {
      id: entityId(type, fold(name)),
      name,
      type,
      forms,
      members: gatherMembers(records, documents),
      merges: gatherReasons(merges, forms, name, type),
      ...(apart.length > 0 && { apart }),
      ...(records.every(({ local }) => local.ambiguous) && { ambiguous: true }),
    };
    named.set(entity.id, [...(named.get(entity.id) ?? []), { entity, records }]);
  }
  const taken = new Set<string>(named.keys());
  return [...named.values()].flatMap((homonyms) => {
    const [first, ...others] = homonyms.sort(byDocuments);
    return [
      first!,
      ...others.map((made) => {
        const { type, name, members } = made.entity;
        let id = entityId(type, fold(name), discriminator(made));
        if (taken.has(id))
          id = entityId(
            type,
            fold(name),
            `${discriminator(made)} ${members[0]!.document} ${members[0]!.mentions[0]}`,
          );
        taken.add(id);
        return { ...made, entity: { ...made.entity, id } };
      }),
    ];
  });
};
