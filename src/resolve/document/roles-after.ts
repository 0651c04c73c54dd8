import type { Extraction, Mention } from '../../contract/mention.js';
import { groupBy } from '../../lib/group-by.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';

const OPENING = /^[“"'‘]?[Tt]he ((?:[\p{L}-]+ ?){1,4})/u;
// 'The officer who fired' and 'the striker Nora Feldt' are somebody new.
const NEW = /^(?:who|whose|that|\p{Lu}.*)$/u;

const roleAt = (text: string): string | undefined => {
  const words = OPENING.exec(text)?.[1]?.trim().split(' ');
  if (words === undefined) return undefined;
  const { roles } = lexicon();
  const length = [3, 2, 1].find((count) => roles.has(words.slice(0, count).map(plain).join(' ')));
  if (length === undefined || NEW.test(words[length] ?? '')) return undefined;
  return words.slice(0, length).map(plain).join(' ');
};

const familyOf = ({ text }: Mention): string => {
  const name = plain(text);
  return name.slice(name.lastIndexOf(' ') + 1);
};

const oneFamily = (people: readonly Mention[]): boolean => new Set(people.map(familyOf)).size === 1;

/** What follows the first semicolon of a clause. */
const secondClause = (text: string): string => (text.includes(';') ? (text.split(/;\s+/, 2)[1] ?? '') : '');

/**
 * Roles by which the text goes on speaking of the only person a sentence names: 'The striker' at the start of the next, or
 * after a semicolon. By mention; only where no other person stands in either sentence.
 */
export const rolesAfter = (
  text: string,
  { sentences }: Pick<Extraction, 'sentences'>,
  people: readonly Mention[],
): ReadonlyMap<Mention, string> => {
  const bySentence = groupBy(people, ({ sentence }) => [sentence]);
  const found = new Map<Mention, string>();
  for (const [number, named] of bySentence) {
    const [here, next] = [sentences[number]!, sentences[number + 1]];
    const last = named.at(-1)!;
    const inside = roleAt(secondClause(text.slice(last.end, here.end)));
    const role = inside ?? (next && roleAt(text.slice(next.start, next.end)));
    if (role === undefined) continue;
    const others = inside === undefined ? (bySentence.get(number + 1) ?? []) : [];
    if (oneFamily([...named, ...others])) found.set(last, role);
  }
  return found;
};
