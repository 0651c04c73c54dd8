import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { Mention } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { type PersonName, personName } from '../names/person-name.js';
import { plain } from '../names/plain.js';

type Weights = Record<EntityType, number>;

const heaviest = (weights: Weights, otherwise: EntityType): EntityType =>
  ENTITY_TYPE_NAMES.reduce((best, next) => (weights[next] > weights[best] ? next : best), otherwise);

const weigh = (mentions: readonly Mention[]): ReadonlyMap<string, Weights> => {
  const names = new Map<string, Weights>();
  for (const { text, type, confidence } of mentions) {
    const name = plain(text);
    const weights = names.get(name) ?? { person: 0, place: 0, organisation: 0 };
    weights[type] += confidence;
    names.set(name, weights);
  }
  return names;
};

const LOCATIVE =
  /(?:^|\s)(?:in|at|near|from|to|into|of|outside|around|across|for|via|through|toward|towards)\s+(?:the\s+)?$/i;
const CONTAINED = /^,\s+\p{Lu}/u;

const isGivenName = (word: string): boolean => {
  const { nicknames, givenNames } = lexicon();
  return nicknames.has(word) || givenNames.has(word);
};

const isKnownPlace = (name: string): boolean => {
  const { places, countries, containers } = lexicon();
  return places.has(name) || countries.has(name) || containers.has(name);
};

/** The people a document names, as far as that can be told before its names are compared. */
class NamedPeople {
  readonly #keys = new Set<string>();
  readonly #families = new Set<string>();
  readonly #longerFirsts = new Set<string>();

  constructor(mentions: readonly Mention[], weights: ReadonlyMap<string, Weights>) {
    for (const { text, type } of mentions) {
      const person = heaviest(weights.get(plain(text))!, type) === 'person' ? personName(text) : undefined;
      if (person === undefined) {
        const words = plain(text).split(' ');
        if (words.length > 1) this.#longerFirsts.add(words[0]!);
        continue;
      }
      this.#keys.add(person.key);
      if (person.words.length > 1) this.#families.add(person.words.at(-1)!);
    }
  }

  hasFamily = (word: string): boolean => this.#families.has(word);

  /** 'UN Secretary-General Nora Feldt' or 'Nora Le Feldt' tagged as a whole, where 'Feldt' or 'Le Feldt' is a person. */
  isFullNameOf(name: PersonName): boolean {
    const { words, titles } = name;
    const known =
      words.some((_, i) => this.#keys.has(words.slice(i).join(' '))) || this.#families.has(words.at(-1)!);
    return known && (titles.length > 0 || (words.length > 1 && words.length < 5 && isGivenName(words[0]!)));
  }

  /** A bare family name that the text does not use as a place: 'Austin said', where Lloyd Austin was named. */
  isFamilyNameOf(name: PersonName, before: string, after: string): boolean {
    const [word] = name.words;
    return (
      name.words.length === 1 &&
      this.#families.has(word!) &&
      !isKnownPlace(word!) &&
      !this.#longerFirsts.has(word!) &&
      !LOCATIVE.test(before) &&
      !CONTAINED.test(after)
    );
  }
}

/**
 * One name has one type in one document: the one with the most confidence behind it. A name of somebody the document
 * named in full is that person's even where the tagger took it for a place; only where people and a place or organisation
 * share it ('Washington', 'Ford') does each mention keep its own type.
 */
export const settleTypes = (text: string, all: readonly Mention[]): ((mention: Mention) => EntityType) => {
  const mentions = all.filter(({ kind }) => kind === 'name');
  const weights = weigh(mentions);
  const people = new NamedPeople(mentions, weights);
  return (mention) => {
    const own = weights.get(plain(mention.text));
    if (own === undefined) return mention.type;
    const name = personName(mention.text);
    const shared = own.person > 0 && name !== undefined && people.hasFamily(name.words.at(-1)!);
    const type = shared ? mention.type : heaviest(own, mention.type);
    if (type === 'person' || name === undefined) return type;
    const before = text.slice(Math.max(0, mention.start - 20), mention.start);
    const after = text.slice(mention.end, mention.end + 4);
    return people.isFullNameOf(name) || people.isFamilyNameOf(name, before, after) ? 'person' : type;
  };
};
