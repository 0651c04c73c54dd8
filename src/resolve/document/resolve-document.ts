import type { Document } from '../../contract/document.js';
import type { LocalEntity } from '../../contract/entity.js';
import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { Extraction } from '../../contract/mention.js';
import { isAnyCountrys, otherName } from '../names/other-name.js';
import { type Cluster, countForms } from './cluster.js';
import { homeCountry } from './home-country.js';
import { linkOthers } from './link-others.js';
import { linkPeople } from './link-people.js';
import { type Named, readNames } from './named.js';

const distinct = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort();

const heaviestType = (mentions: readonly Named[]): EntityType => {
  const weight = (type: EntityType): number =>
    mentions.reduce((sum, mention) => sum + (mention.type === type ? mention.confidence : 0), 0);
  return ENTITY_TYPE_NAMES.reduce(
    (best, next) => (weight(next) > weight(best) ? next : best),
    mentions[0]!.type,
  );
};

const toLocal = (cluster: Cluster<unknown>): LocalEntity => {
  const mentions = cluster.groups.flatMap((group) => group.mentions).sort((a, b) => a.index - b.index);
  return {
    type: heaviestType(mentions),
    name: cluster.groups[0]!.text,
    forms: countForms(mentions.map((mention) => mention.text)),
    mentions: mentions.map((mention) => mention.index),
    roles: distinct(mentions.map((mention) => mention.roles)),
    within: distinct(mentions.map((mention) => mention.within)),
    ...(cluster.ambiguous && { ambiguous: true }),
    merges: cluster.merges,
  };
};

/** A ministry without a country is that of the country the text is about. */
const placed = (local: LocalEntity, home: () => string | undefined): LocalEntity => {
  const name = local.type === 'person' || local.within.length > 0 ? undefined : otherName(local.name);
  if (name === undefined || !isAnyCountrys(name)) return local;
  const country = home();
  return country === undefined ? local : { ...local, within: [country] };
};

/**
 * Who is who within one document: its names, clustered. People are compared with people; places and organisations with
 * one another, because print lets a place act ('Moscow said'). Descriptions and pronouns are left to `describe`.
 * Ordered by first mention; a name without letters or digits belongs to nobody.
 */
export const resolveDocument = (
  document: Pick<Document, 'text' | 'furniture' | 'publisher'>,
  extraction: Extraction,
): LocalEntity[] => {
  const names = readNames(document, extraction);
  const people = linkPeople(names.filter((named) => named.type === 'person'));
  const others = linkOthers(
    document.text,
    names.filter((named) => named.type !== 'person'),
  );
  let country: { readonly home: string | undefined } | undefined;
  const home = (): string | undefined => {
    country ??= { home: homeCountry(document.text) };
    return country.home;
  };
  const locals = [...people, ...others].map((cluster) => placed(toLocal(cluster), home));
  return locals.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
};
