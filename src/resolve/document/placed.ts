import type { LocalEntity } from '../../contract/entity.js';
import { isAnyCountrys, otherName } from '../names/other-name.js';
import { candidatesFor, meantByItself } from '../names/where.js';
import { homeCountry } from './home-country.js';
import { meantAmong, readSurroundings, type Surroundings } from './surroundings.js';

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

/**
 * Local entities with whose or where they are by the text as a whole, where nothing beside them says it: a ministry is that of the country the
 * text is about, a town that several countries have is the one whose country the text speaks of.
 */
export const placed = (text: string, locals: readonly LocalEntity[]): LocalEntity[] => {
  const home = lazily(() => homeCountry(text));
  const surroundings = lazily((): Surroundings => {
    const keys = locals.filter(({ type }) => type === 'place').map(({ name }) => otherName(name)?.key ?? '');
    return readSurroundings(text, new Set(keys));
  });
  return locals.map((local) => {
    const name = local.type === 'person' || local.within.length > 0 ? undefined : otherName(local.name);
    if (name === undefined) return local;
    if (isAnyCountrys(name)) {
      const country = home();
      return country === undefined ? local : { ...local, within: [country] };
    }
    if (local.type !== 'place' || !isOpen(name.key)) return local;
    const within = meantAmong(name.key, surroundings());
    return within === undefined ? local : { ...local, within };
  });
};
