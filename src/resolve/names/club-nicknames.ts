import { lexicon } from './lexicon.js';
import { plain } from './plain.js';

/** The places that a club of this nickname plays for; two clubs may share one ('Giants'). */
export const placesOfNickname = (text: string): readonly string[] =>
  lexicon().clubs.get(plain(text.replace(/^the /i, ''))) ?? [];

/** The nickname of a listed club by the words of its full name: 'red sox' of 'boston red sox'. */
export const nicknameOf = (words: readonly string[]): string | undefined => {
  for (let at = 1; at < words.length; at++) {
    const nickname = words.slice(at).join(' ');
    if (lexicon().clubs.get(nickname)?.includes(words.slice(0, at).join(' '))) return nickname;
  }
  return undefined;
};
