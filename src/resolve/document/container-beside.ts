import type { Span } from '../../contract/span.js';
import { lexicon } from '../names/lexicon.js';
import { otherName } from '../names/other-name.js';
import { plain } from '../names/plain.js';
import { candidatesFor } from '../names/where.js';

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

const GOES_ON = /^(?:,)? (?:and|or) (?:the )?\p{Lu}/u;
const BEGAN = /\p{Ll}, $/u;

/** 'Sydney, South Korea and Taiwan', 'Paris, Madrid, New York': the next of a list, not what the last lies in? */
const isListed = (text: string, start: number, end: number): boolean =>
  GOES_ON.test(text.slice(end, end + 12)) || BEGAN.test(text.slice(Math.max(0, start - 3), start));

/** Is a place of the name known there, or none of it at all? */
const mayLieIn = (name: string, container: string): boolean => {
  const known = candidatesFor(name);
  return (
    known.length === 0 || known.some(({ country, region }) => country === container || region === container)
  );
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
  const end = text.indexOf(beside, place.end) + beside.length;
  return contains && !(isListed(text, place.start, end) && !mayLieIn(own, container)) ? [container] : NOWHERE;
};
