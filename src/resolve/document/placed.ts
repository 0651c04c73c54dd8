import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { isAnyCountrys, isSchool, isToldByStory } from '../names/offices.js';
import { type OtherName, otherName } from '../names/other-name.js';
import { candidatesFor, isTownOfRegion, meantByItself, type Where, whereOf } from '../names/where.js';
import { capitalBeside, capitalsBySentence, datelineCountry } from './dateline.js';
import { homeCountry } from './home-country.js';
import { isLake, isRegion, isWater, mayBeWater } from './place-sorts.js';
import { meantAmong, onlyCountry, readSurroundings, type Surroundings } from './surroundings.js';

/** A value that most documents do not need. */
const lazily = <Value>(compute: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | undefined;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
};

/** Do several places bear the name, and none of them is meant by it unless the text says so? */
const isOpen = (key: string): boolean =>
  candidatesFor(key).length > 1 && meantByItself(key)?.region === undefined;

const stateOf = ({ country, region }: Where): string => `${country}|${region}`;

/** The regions that the places of a text lie in, or are. */
const statesNamed = (locals: readonly LocalEntity[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { type, name } of locals) {
    const where = type === 'place' ? whereOf(otherName(name)?.key ?? '') : undefined;
    if (where?.region !== undefined) found.add(stateOf(where));
  }
  return found;
};

/** Does the text speak of the state of a place that is far smaller than the one which the name means by itself? */
const mayBeTiny = (key: string, states: ReadonlySet<string>): boolean => {
  const [first, ...others] = candidatesFor(key);
  return others.some((place) => stateOf(place) !== stateOf(first!) && states.has(stateOf(place)));
};

/**
 * Local entities with whose or where they are by the text as a whole, where nothing beside them says it: a ministry is that of the country the
 * text is about, a town that several countries have is the one whose country the text speaks of.
 */
export const placed = (
  text: string,
  locals: readonly LocalEntity[],
  extraction: Pick<Extraction, 'mentions'>,
): LocalEntity[] => {
  const home = lazily(() => homeCountry(text));
  const surroundings = lazily((): Surroundings => {
    const keys = locals.filter(({ type }) => type === 'place').map(({ name }) => otherName(name)?.key ?? '');
    return readSurroundings(text, new Set(keys));
  });
  const capitals = lazily(() => capitalsBySentence(text, locals, extraction));
  const dateline = lazily(() => datelineCountry(text));
  const officeCountry = (local: LocalEntity, name: OtherName): string | undefined =>
    capitalBeside(local, capitals(), extraction) ??
    (isAnyCountrys(name) ? home() : undefined) ??
    onlyCountry(surroundings(), 1) ??
    dateline();
  const states = lazily(() => statesNamed(locals));
  return locals.map((local) => {
    const name = local.type === 'person' || local.within.length > 0 ? undefined : otherName(local.name);
    if (name === undefined) return local;
    if (isToldByStory(name)) {
      const country = officeCountry(local, name);
      return country === undefined ? local : { ...local, within: [country] };
    }
    if (
      local.type === 'organisation' &&
      (isSchool(name) || (name.acronym && !lexicon().acronyms.has(name.key)))
    ) {
      const country = onlyCountry(surroundings(), 1);
      return country === undefined ? local : { ...local, within: [country] };
    }
    if (local.type !== 'place') return local;
    if (
      mayBeWater(name.key) &&
      local.mentions.some((index) => isWater(text, extraction.mentions[index]!, name.key))
    )
      return { ...local, sort: 'river' };
    if (mayBeWater(name.key) && local.mentions.some((index) => isLake(text, extraction.mentions[index]!)))
      return { ...local, sort: 'lake' };
    if (
      isTownOfRegion(name.key) &&
      local.mentions.every((index) => isRegion(text, extraction.mentions[index]!))
    )
      return { ...local, sort: 'region' };
    if (!isOpen(name.key) && !mayBeTiny(name.key, states())) return local;
    const within = meantAmong(name.key, surroundings());
    return within === undefined ? local : { ...local, within };
  });
};
