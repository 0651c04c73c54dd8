import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { personName } from '../names/person-name.js';

export type Gender = 'm' | 'f';

/** A person of the document, as pronouns and roles are held against them. */
export interface Person {
  /** Index into the document's local entities; undefined for somebody spoken of, nobody can say who. */
  readonly entity: number | undefined;
  /** From forms of address, else from the given name; undefined where neither says. */
  readonly gender: Gender | undefined;
  readonly roles: ReadonlySet<string>;
}

/** Somebody spoken of at a place in the text. */
export interface Appearance {
  readonly person: Person;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** By a pronoun of which nobody can say whose it is. */
  readonly open?: boolean;
}

const genderOf = ({ roles, forms }: LocalEntity): Gender | undefined => {
  const { roles: walks, genders } = lexicon();
  const addressed = new Set(
    roles.map((role) => walks.get(role)?.split('-')[1]).filter((sex) => sex !== undefined),
  );
  if (addressed.size === 1) return [...addressed][0] as Gender;
  const given = forms
    .map(({ text }) => personName(text))
    .find((name) => name !== undefined && name.words.length > 1);
  return given === undefined ? undefined : (genders.get(given.words[0]!) as Gender | undefined);
};

/** The people among a document's entities and where each is named, in order. */
export const readPeople = (
  { mentions }: Extraction,
  locals: readonly LocalEntity[],
): { people: readonly Person[]; appearances: Appearance[] } => {
  const people: Person[] = [];
  const appearances: Appearance[] = [];
  locals.forEach((local, entity) => {
    if (local.type !== 'person') return;
    const known = local.ambiguous ? undefined : entity;
    const person = { entity: known, gender: genderOf(local), roles: new Set(local.roles) };
    if (known !== undefined) people.push(person);
    for (const index of local.mentions) {
      const { start, end, sentence } = mentions[index]!;
      appearances.push({ person, start, end, sentence });
    }
  });
  return { people, appearances: appearances.sort((a, b) => a.start - b.start) };
};
