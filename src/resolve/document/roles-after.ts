import type { Extraction, Mention } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';

const OPENING = /^[“"'‘]?[Tt]he ((?:[\p{L}-]+ ?){1,4})/u;
// 'The officer who fired' and 'the striker Nora Feldt' are somebody new.
const NEW = /^(?:who|whose|that|\p{Lu}.*)$/u;

const roleAt = (text: string): string | undefined => {
  const words = OPENING.exec(text)?.[1]?.trim().split(' ') ?? [];
  const { roles } = lexicon();
  const length = [3, 2, 1].find((count) => roles.has(words.slice(0, count).map(plain).join(' ')));
  if (length === undefined || NEW.test(words[length] ?? '')) return undefined;
  return words.slice(0, length).map(plain).join(' ');
};

const families = (people: readonly Mention[]): ReadonlySet<string> =>
  new Set(people.map(({ text }) => plain(text).split(' ').at(-1)!));

/**
 * Roles by which the text goes on speaking of the only person a sentence names: 'The striker' at the start of the next, or
 * after a semicolon. By mention; only where no other person stands in either sentence.
 */
export const rolesAfter = (
  text: string,
  { sentences }: Pick<Extraction, 'sentences'>,
  people: readonly Mention[],
): ReadonlyMap<Mention, string> => {
  const bySentence = new Map<number, Mention[]>();
  for (const person of people)
    bySentence.set(person.sentence, [...(bySentence.get(person.sentence) ?? []), person]);
  const found = new Map<Mention, string>();
  for (const [number, named] of bySentence) {
    const [here, next] = [sentences[number]!, sentences[number + 1]];
    if (families(named).size > 1) continue;
    const last = named.at(-1)!;
    const clause = text.slice(last.end, here.end).split(/;\s+/)[1] ?? '';
    const alone = families([...named, ...(bySentence.get(number + 1) ?? [])]).size === 1;
    const role =
      roleAt(clause) ?? (alone && next !== undefined ? roleAt(text.slice(next.start, next.end)) : undefined);
    if (role !== undefined) found.set(last, role);
  }
  return found;
};
