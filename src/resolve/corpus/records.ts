import type { LocalEntity } from '../../contract/entity.js';
import type { CorpusDocument } from '../../contract/prepared.js';
import { lexicon } from '../names/lexicon.js';
import { officeOf } from '../names/offices.js';
import { named, type OtherName, otherName, taggedName } from '../names/other-name.js';
import { isFull, isSpeltOut, type PersonName, personName } from '../names/person-name.js';
import { bearsPlace, teamKey } from '../names/team-key.js';

interface Common {
  readonly index: number;
  /** Position of its document in id order. */
  readonly document: number;
  readonly local: LocalEntity;
  /** Walks of life its roles belong to: 'state', 'sport'. */
  readonly walks: ReadonlySet<string>;
  /** Roles that tell people apart, forms of address left out. */
  readonly roles: readonly string[];
  /** Years of age. */
  readonly ages: readonly number[];
}

export interface PersonRecord extends Common {
  readonly kind: 'person';
  readonly name: PersonName;
  /** All full names the document gives. */
  readonly fullNames: readonly PersonName[];
}

export interface OtherRecord extends Common {
  readonly kind: 'other';
  readonly name: OtherName;
}

/** One local entity of one story, read for comparison. */
export type LocalRecord = PersonRecord | OtherRecord;

const AGED = /^aged \d/;
const walkOf = (role: string): string | undefined => lexicon().roles.get(role.split(' of ')[0]!);

/** A local entity's name is its own document's; the corpus may know that what one document took for a place is a person. */
const asPerson = (common: Common): PersonRecord | undefined => {
  const longest = personName(common.local.name);
  if (longest === undefined) return undefined;
  const spelt = common.local.forms
    .map((form) => personName(form.text))
    .filter((form): form is PersonName => form !== undefined && isFull(form));
  // Who is 'Milorad "Mika" Lund' is 'Mika Lund' as well.
  const fullNames = spelt.filter(({ words }) => !spelt.some(({ called }) => called === words[0]));
  // The most frequent name spelt out: the longest may hold a word too many ('Halden Inc. Nora Feldt').
  const name = fullNames.find(isSpeltOut) ?? longest;
  return { ...common, kind: 'person', name, fullNames };
};

/** `isTown`: most stories take what goes by its name for a place. */
const asOther = (common: Common, isTown: boolean, places: ReadonlySet<string>): OtherRecord | undefined => {
  const { local } = common;
  const name = officeOf(taggedName(local.name, isTown ? 'place' : local.type), local.within[0]);
  if (name !== undefined && local.sort !== undefined)
    return { ...common, kind: 'other', name: named(name, local.sort) };
  if (name === undefined || !local.team || !bearsPlace(name.key, places))
    return name && { ...common, kind: 'other', name };
  return {
    ...common,
    kind: 'other',
    name: { ...name, key: teamKey(name.key), acronym: false, initials: [] },
  };
};

/** Names of teams that stories use for a place as well, though no list holds it. */
const placesBesideTeams = (documents: readonly CorpusDocument[]): ReadonlySet<string> => {
  const keyed = (is: (local: LocalEntity) => boolean): string[] =>
    documents.flatMap(({ entities }) => entities.filter(is).map(({ name }) => otherName(name)?.key ?? ''));
  const teams = new Set(keyed(({ team }) => team === true));
  if (teams.size === 0) return teams;
  return new Set(keyed(({ team, type }) => !team && type === 'place').filter((key) => teams.has(key)));
};

// One document in four taking 'Kremlin' for a person is a slip of the tagger, not a second thing of that name.
const SLIP = 0.25;

const NOTHING = { person: 0, other: 0, place: 0 };

interface Weight {
  person: number;
  /** Places among them. */
  other: number;
  place: number;
}

/** Mentions behind each name as a person's and as anything else's, over the corpus. */
const weighNames = (documents: readonly CorpusDocument[]): ReadonlyMap<string, Weight> => {
  const weights = new Map<string, Weight>();
  for (const { entities } of documents) {
    for (const { name, type, mentions } of entities) {
      const key = personName(name)?.key ?? '';
      const weight = weights.get(key) ?? { person: 0, other: 0, place: 0 };
      weight[type === 'person' ? 'person' : 'other'] += mentions.length;
      if (type === 'place') weight.place += mentions.length;
      weights.set(key, weight);
    }
  }
  return weights;
};

/** The local entities of the stories, in order of document and first mention. */
export const readRecords = (documents: readonly CorpusDocument[]): LocalRecord[] => {
  const weights = weighNames(documents);
  const places = placesBesideTeams(documents);
  const records: LocalRecord[] = [];
  documents.forEach(({ entities }, document) => {
    for (const local of entities) {
      const { person, other, place } = weights.get(personName(local.name)?.key ?? '') ?? NOTHING;
      const slip = Math.min(person, other) / (person + other) <= SLIP;
      const isPerson =
        slip && local.roles.length === 0 && !local.team ? person > other : local.type === 'person';
      const ages = local.roles.filter((role) => AGED.test(role)).map((role) => Number(role.slice(5)));
      const roles = local.roles.filter((role) => !walkOf(role)?.startsWith('address') && !AGED.test(role));
      // A spokesman or a founder may be of any walk of life.
      const walks = new Set(roles.flatMap((role) => walkOf(role) ?? []).filter((walk) => walk !== 'any'));
      const common = { index: records.length, document, local, roles, walks, ages };
      const record = isPerson ? asPerson(common) : asOther(common, 2 * place >= other, places);
      if (record !== undefined) records.push(record);
    }
  });
  return records;
};
