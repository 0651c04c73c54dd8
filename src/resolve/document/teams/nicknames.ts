import { lexicon } from '../../names/lexicon.js';
import { plain } from '../../names/plain.js';

/** The places that a club of this nickname plays for; two clubs may share one ('Giants'). */
export const placesOfNickname = (text: string): readonly string[] =>
  lexicon().clubs.get(plain(text.replace(/^the /i, ''))) ?? [];
