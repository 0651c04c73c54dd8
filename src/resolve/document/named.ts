import type { Document } from '../../contract/document.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import type { Extraction, Mention } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { isInternational } from '../names/offices.js';
import { otherName } from '../names/other-name.js';
import type { PersonName } from '../names/person-name.js';
import { containerBeside } from './container-beside.js';
import { countryBeside, countryTold } from './country-beside.js';
import { type Age, ageBeside, type Kin, readKinship } from './kinship.js';
import { rolesAfter } from './roles-after.js';
import { rolesBeside } from './roles-beside.js';
import { settleTypes } from './settle-types.js';
import { readSpellings } from './spellings.js';
import { findTeams, type Side } from './teams/find-teams.js';
import { whereBeside } from './where-beside.js';

/** A mention of a name with what stands around it. */
export interface Named {
  /** Index into `Extraction.mentions`. */
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The type the document as a whole gives this name. */
  readonly type: EntityType;
  /** The name read as a person's. */
  readonly person: PersonName | undefined;
  readonly confidence: number;
  readonly roles: readonly string[];
  readonly within: readonly string[];
  /** What a report of sport uses it for. */
  readonly side: Side | undefined;
  /** Number of its paragraph, from 0. */
  readonly paragraph: number;
  /** Whose relative the text says it is. */
  readonly kin?: Kin;
  /** 'The younger', of two of a family name. */
  readonly age?: Age;
}

const NOTHING: readonly string[] = [];

const withinOf = (
  text: string,
  mention: Mention,
  type: EntityType,
  next: Mention | undefined,
): readonly string[] => {
  if (type === 'place') {
    const container = containerBeside(text, mention, next);
    return container.length > 0 ? container : whereBeside(text, mention, otherName(mention.text)?.key ?? '');
  }
  const name = type === 'organisation' ? otherName(mention.text) : undefined;
  if (name?.office && !isInternational(name)) return countryBeside(text, mention);
  if (name?.local) return countryTold(text, mention);
  return name?.acronym && !lexicon().acronyms.has(name.key) ? countryTold(text, mention) : NOTHING;
};

/** The names of a document in order, each with the roles and containers beside it. */
export const readNames = (document: Pick<Document, 'text'>, extraction: Extraction): Named[] => {
  const { mentions } = extraction;
  const sides = findTeams(document.text, extraction);
  const spellings = readSpellings(mentions, sides);
  const types = settleTypes(document.text, mentions, spellings);
  const people = mentions.filter((_, index) => types[index] === 'person' && spellings[index] !== undefined);
  const later = rolesAfter(document.text, extraction, people);
  const kinship = readKinship(document.text, extraction, people);
  const names: Named[] = [];
  for (const [index, mention] of mentions.entries()) {
    const spelling = spellings[index];
    if (spelling === undefined) continue;
    const { text, start, end, confidence } = mention;
    const { person } = spelling;
    const side = sides.get(index);
    const type = side === 'team' || side === 'club' ? 'organisation' : types[index]!;
    const role = later.get(mention);
    const beside =
      type === 'person' ? rolesBeside(document.text, mention, person?.titles ?? NOTHING) : NOTHING;
    const roles = role === undefined ? beside : [...beside, role];
    // 'in Lomé, Togo 2 Niger 0': what plays holds no town.
    const within =
      sides.get(index + 1) === 'team' && type === 'place'
        ? NOTHING
        : withinOf(document.text, mention, type, mentions[index + 1]);
    const kin = kinship.get(mention);
    const age = type === 'person' ? ageBeside(document.text, start) : undefined;
    names.push({
      index,
      text,
      start,
      end,
      type,
      person,
      confidence,
      roles,
      within,
      side,
      paragraph: extraction.sentences[mention.sentence]?.paragraph ?? 0,
      ...(kin && { kin }),
      ...(age && { age }),
    });
  }
  return names;
};
