import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { Mention } from '../../contract/mention.js';
import type { Span } from '../../contract/span.js';
import { pushTo } from '../../lib/push-to.js';
import { lexicon } from '../names/lexicon.js';
import { isSlip, slipKeys } from '../names/match-misspelt.js';
import type { PersonName } from '../names/person-name.js';
import { plain } from '../names/plain.js';
import { candidatesFor, whereOf } from '../names/where.js';
import { companyLeads } from './company-leads.js';
import type { Spelling } from './spellings.js';

const heaviest = (weights: Spelling['weights'], otherwise: EntityType): EntityType => {
  let best = otherwise;
  for (const next of ENTITY_TYPE_NAMES) if (weights[next] > weights[best]) best = next;
  return best;
};

const LOCATIVE =
  /(?:^|\s)(?:in|at|near|from|to|into|of|outside|around|across|for|via|through|toward|towards)\s+(?:the\s+)?$/i;
const CONTAINED = /^,\s+\p{Lu}/u;

/** Does the text use the name as a place? */
const isLocated = (text: string, { start, end }: Span): boolean =>
  LOCATIVE.test(text.slice(Math.max(0, start - 20), start)) || CONTAINED.test(text.slice(end, end + 4));

const CONTAINER = /^, (\p{Lu}[\p{L}.]*(?: \p{Lu}\p{L}+)?)/u;

/** 'SARNIA, Ont. -': a town with what it lies in behind it. */
const isTownBefore = (text: string, { end }: Span, name: string): boolean => {
  const [, container] = CONTAINER.exec(text.slice(end, end + 30)) ?? [];
  const where = container === undefined ? undefined : whereOf(plain(container));
  return where !== undefined && candidatesFor(name).some(({ country }) => country === where.country);
};

const isGivenName = (word: string): boolean => {
  const { nicknames, givenNames } = lexicon();
  return nicknames.has(word) || givenNames.has(word);
};

const isKnownPlace = (name: string): boolean => {
  const { places, countries, containers } = lexicon();
  return places.has(name) || countries.has(name) || containers.has(name);
};

const APPOSED = /^, (?:the|an?) (?:[\p{L}’'-]+ ){0,4}?([\p{L}-]+)[,.;]/u;
// Walks of life of one person; a town may be a leader or a champion.
const OFFICES: ReadonlySet<string> = new Set(['state', 'army', 'law', 'faith']);

/** 'Feldt, the retired general,' is nobody's town. */
const isOfficial = (text: string, { end }: Span, name: string): boolean => {
  const office = text[end] === ',' ? APPOSED.exec(text.slice(end, end + 60))?.[1] : undefined;
  if (office === undefined || !OFFICES.has(lexicon().roles.get(plain(office)) ?? '')) return false;
  return !name.includes(' ') && !isKnownPlace(name) && candidatesFor(name).length === 0;
};

// Names alike in these letters that are held against one.
const MOST = 50;

/** The people a document names, as far as that can be told before its names are compared. */
class NamedPeople {
  readonly #keys = new Set<string>();
  readonly #families = new Set<string>();
  readonly #longerFirsts = new Set<string>();
  /** Family names by what a slip leaves of them. */
  readonly #slips = new Map<string, string[]>();
  readonly #firsts = new Set<string>();

  constructor(mentions: readonly Mention[], spellings: readonly (Spelling | undefined)[]) {
    const [people, others] = [new Set<Spelling>(), new Set<Spelling>()];
    for (const [index, spelling] of spellings.entries()) {
      if (spelling === undefined) continue;
      const { person, weights } = spelling;
      const isPerson = person !== undefined && heaviest(weights, mentions[index]!.type) === 'person';
      (isPerson ? people : others).add(spelling);
    }
    for (const { person } of people) {
      this.#keys.add(person!.key);
      if (person!.words.length < 2) continue;
      const family = person!.words.at(-1)!;
      this.#families.add(family);
      for (const key of slipKeys(family)) pushTo(this.#slips, key, family);
      this.#firsts.add(person!.words[0]!);
    }
    for (const { plain: name } of others) {
      const end = name.indexOf(' ');
      if (end > 0) this.#longerFirsts.add(name.slice(0, end));
    }
  }

  hasFamily = (word: string): boolean => this.#families.has(word);
  hasName = (word: string): boolean => this.#families.has(word) || this.#firsts.has(word);

  /** 'UN Secretary-General Nora Feldt' or 'Nora Le Feldt' tagged as a whole, where 'Feldt' or 'Le Feldt' is a person. */
  isFullNameOf(name: PersonName): boolean {
    const { words, titles } = name;
    if (titles.length === 0 && (words.length < 2 || words.length > 4 || !isGivenName(words[0]!)))
      return false;
    return (
      words.some((_, i) => this.#keys.has(words.slice(i).join(' '))) || this.#families.has(words.at(-1)!)
    );
  }

  #isFamily(word: string): boolean {
    if (this.#families.has(word)) return true;
    if (candidatesFor(word).length > 0) return false;
    const near = new Set(slipKeys(word).flatMap((key) => this.#slips.get(key)?.slice(0, MOST) ?? []));
    return [...near].some((family) => isSlip(word, family));
  }

  /** A bare family name, perhaps with a slip, that the text does not use as a place: 'Austin said', where Lloyd Austin was named. */
  isFamilyNameOf(name: PersonName, text: string, { start, end }: Span): boolean {
    const [word] = name.words;
    return (
      name.words.length === 1 &&
      this.#isFamily(word!) &&
      !isKnownPlace(word!) &&
      !this.#longerFirsts.has(word!) &&
      !isLocated(text, { start, end })
    );
  }
}

/**
 * One name has one type in one document: the one with the most confidence behind it. A name of somebody the document
 * named in full is that person's even where the tagger took it for a place; only where people and a place or organisation
 * share it ('Washington', 'Ford') does each mention keep its own type. Answers with the type of each mention, in their order.
 */
export const settleTypes = (
  text: string,
  mentions: readonly Mention[],
  spellings: readonly (Spelling | undefined)[],
): EntityType[] => {
  const people = new NamedPeople(mentions, spellings);
  const companies = companyLeads(mentions, spellings);
  return mentions.map((mention, index) => {
    const spelling = spellings[index];
    if (spelling === undefined) return mention.type;
    const { weights, person, plain: name } = spelling;
    if (mention.type === 'organisation' && isTownBefore(text, mention, name)) return 'place';
    if (companies.has(name) && !people.hasName(name) && !isLocated(text, mention)) return 'organisation';
    const shared = weights.person > 0 && person !== undefined && people.hasFamily(person.words.at(-1)!);
    const type = shared ? mention.type : heaviest(weights, mention.type);
    if (type === 'person' || person === undefined) return type;
    if (type === 'place' && isOfficial(text, mention, name)) return 'person';
    return people.isFullNameOf(person) || people.isFamilyNameOf(person, text, mention) ? 'person' : type;
  });
};
