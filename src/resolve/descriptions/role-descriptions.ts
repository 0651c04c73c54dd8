import { countryOf } from '../document/roles-beside.js';
import { lexicon } from '../names/lexicon.js';
import { plain } from '../names/plain.js';
import type { Person } from './people.js';

// 'the Norwegian leader' is whoever has one of these posts there.
const HEADS: ReadonlySet<string> = new Set(['leader', 'chief', 'head']);
const HEAD_POSTS = [
  'president',
  'prime minister',
  'chancellor',
  'premier',
  'king',
  'queen',
  'secretary general',
  'chief executive',
  'chairman',
  'director general',
];

const posts = (head: string): readonly string[] => (HEADS.has(head) ? [head, ...HEAD_POSTS] : [head]);

/** The one person whose role the phrase names: 'the president', 'the Norwegian prime minister', 'the UN chief'. */
export const resolveRole = (phrase: string, people: readonly Person[]): Person | undefined => {
  const words = plain(phrase).split(' ').slice(1);
  const { roles } = lexicon();
  for (const length of [3, 2, 1]) {
    const head = words.slice(-length).join(' ');
    if (
      words.length < length ||
      (!roles.has(head) && !HEADS.has(head)) ||
      roles.get(head)?.startsWith('address')
    )
      continue;
    const modifiers = words.slice(0, -length);
    const owner = modifiers.join(' ');
    const of = owner === '' ? undefined : (countryOf(owner) ?? owner);
    if (of === undefined && HEADS.has(head)) return undefined;
    const wanted = posts(head).map((post) => (of === undefined ? post : `${post} of ${of}`));
    const bearers = people.filter((person) => wanted.some((role) => person.roles.has(role)));
    return bearers.length === 1 ? bearers[0] : undefined;
  }
  return undefined;
};
