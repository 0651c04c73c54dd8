import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { otherName } from '../names/other-name.js';
import { plain } from '../names/plain.js';

const usual = (name: string): string => {
  const { places, containers } = lexicon();
  const known = places.get(plain(name)) ?? plain(name);
  // 'Ala.' stands for 'alabama', which in turn stands in a country.
  const full = containers.get(known);
  return full !== undefined && containers.has(full) ? full : known;
};

const isContainer = (name: string): boolean => {
  const { countries, containers } = lexicon();
  return countries.has(name) || containers.has(name);
};

const NOWHERE: readonly string[] = [];

/** The state or country named after a place: 'Mobile, Alabama' and 'Mobile, Ala.,' give 'alabama'. */
export const containerBeside = (text: string, place: Span, next: Span | undefined): readonly string[] => {
  const name = text.slice(place.start, place.end);
  const inside = name.includes(',') ? otherName(name)?.within : undefined;
  if (inside !== undefined) return [usual(inside)];
  if (text[place.end] !== ',') return NOWHERE;
  const follows = next !== undefined && /^,\s+$/.test(text.slice(place.end, next.start));
  const beside = follows
    ? text.slice(next.start, next.end)
    : /^,\s+(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u.exec(text.slice(place.end, place.end + 60))?.[1];
  if (beside === undefined) return NOWHERE;
  const container = usual(beside);
  // 'Russia, Ukraine' lists countries; 'Georgia, United States' is a state.
  const own = usual(name);
  const contains = isContainer(own) ? lexicon().containers.get(own) === container : isContainer(container);
  return contains ? [container] : NOWHERE;
};
