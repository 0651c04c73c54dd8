import type { Document } from '../../contract/document.js';
import type { LocalEntity } from '../../contract/entity.js';
import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { Extraction } from '../../contract/mention.js';
import { withTopics } from '../topics/topics-around.js';
import { type Cluster, countForms } from './cluster.js';
import { linkOthers } from './link-others.js';
import { linkPeople } from './link-people.js';
import { type Named, readNames } from './named.js';
import { placed } from './placed.js';
import { gamesIn } from './teams/games.js';
import { linkTeams } from './teams/link-teams.js';
import { joinShortClubs } from './teams/short-clubs.js';

const NOTHING: readonly string[] = [];

const distinct = (mentions: readonly Named[], field: 'roles' | 'within'): readonly string[] => {
  if (mentions.every((mention) => mention[field].length === 0)) return NOTHING;
  return [...new Set(mentions.flatMap((mention) => mention[field]))].sort();
};

const heaviestType = (mentions: readonly Named[]): EntityType => {
  const weights = { person: 0, place: 0, organisation: 0 };
  for (const { type, confidence } of mentions) weights[type] += confidence;
  return ENTITY_TYPE_NAMES.reduce(
    (best, next) => (weights[next] > weights[best] ? next : best),
    mentions[0]!.type,
  );
};

const inOrder = ({ groups }: Cluster<unknown>): readonly Named[] =>
  groups.length === 1
    ? groups[0]!.mentions
    : groups.flatMap((group) => group.mentions).sort((a, b) => a.index - b.index);

const toLocal = (cluster: Cluster<unknown>, gameOf: ReturnType<typeof gamesIn>): LocalEntity => {
  const mentions = inOrder(cluster);
  const team = mentions.some(({ side }) => side === 'team');
  const club = mentions.some(({ side }) => side === 'club');
  const game = team || club ? gameOf(mentions) : undefined;
  return {
    type: heaviestType(mentions),
    name: cluster.groups[0]!.text,
    forms: countForms(mentions),
    mentions: mentions.map((mention) => mention.index),
    roles: distinct(mentions, 'roles'),
    within: distinct(mentions, 'within'),
    ...(cluster.ambiguous && { ambiguous: true }),
    ...(team && { team }),
    ...(club && { club }),
    ...(game !== undefined && { game }),
    merges: cluster.merges,
  };
};

/**
 * Who is who within one document: its names, clustered. People are compared with people; places and organisations with
 * one another, because print lets a place act ('Moscow said'); what plays under a place's name in a report of sport is apart from
 * it. Descriptions and pronouns are left to `describe`.
 * Ordered by first mention; a name without letters or digits belongs to nobody.
 */
export const resolveDocument = (
  document: Pick<Document, 'text' | 'furniture' | 'publisher'>,
  extraction: Extraction,
): readonly LocalEntity[] => {
  const names = readNames(document, extraction);
  const people = linkPeople(
    document.text,
    names.filter((named) => named.type === 'person'),
  );
  const others = joinShortClubs(
    linkOthers(
      document.text,
      names.filter((named) => named.type !== 'person' && named.side !== 'team'),
    ),
  );
  const teams = linkTeams(
    document.text,
    names.filter(({ side }) => side === 'team'),
    others,
  );
  const game = gamesIn(document.text, extraction);
  const locals = placed(
    document.text,
    [...people, ...others, ...teams].map((cluster) => toLocal(cluster, game)),
    extraction,
  );
  locals.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
  return withTopics(document.text, extraction, locals);
};
