import { plain } from '../names/plain.js';
import { countryOf } from './roles-beside.js';

// So much of what a text says of countries must be of one, and so often.
const SHARE = 0.75;
const AT_LEAST = 2;
const CAPITALISED = /\p{Lu}[\p{L}’']+(?: \p{Lu}\p{L}+)?/gu;

/** The country that a text is about, by the names and nationality words in it; undefined where two could be meant. */
export const homeCountry = (text: string): string | undefined => {
  const counts = new Map<string, number>();
  let all = 0;
  for (const [words] of text.matchAll(CAPITALISED)) {
    const [first, second] = plain(words).split(' ');
    const whole = second === undefined ? undefined : countryOf(`${first} ${second}`);
    const found = whole === undefined ? [countryOf(first!), second && countryOf(second)] : [whole];
    for (const country of found) {
      if (country === undefined || country === '') continue;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      all++;
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= AT_LEAST && best[1] >= SHARE * all ? best[0] : undefined;
};
