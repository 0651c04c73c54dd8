import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../../src/lib/seeded.js';

const REPORTS = 'seeds/reports';
const SYLLABLES = [
  'ka',
  'ren',
  'mo',
  'stov',
  'li',
  'bar',
  'gu',
  'tan',
  'esh',
  'ov',
  'mir',
  'dal',
  'sen',
  'qu',
  'el',
  'fi',
];

const sentencePool = (): string[] =>
  readdirSync(REPORTS)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readFileSync(join(REPORTS, file), 'utf8').split(/(?<=[.!?]["”]?)\s+/))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length > 30 && sentence.length < 400);

/** News that never repeats: sentences of the sample reports in any order, each with a name that nobody bears. */
export const madeDocuments = (count: number, characters: number, seed: number): string[] => {
  const random = seeded(seed);
  const pool = sentencePool();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const name = (): string => {
    const made =
      pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES) + (random() < 0.5 ? pick(SYLLABLES) : '');
    return made[0]!.toUpperCase() + made.slice(1);
  };
  return Array.from({ length: count }, () => {
    let text = '';
    while (text.length < characters) {
      text += `${pick(pool)}${random() < 0.2 ? '\n\n' : ' '}`;
      if (random() < 0.3) text += `${name()} ${name()} was there, ${Math.floor(random() * 1e6)} said. `;
    }
    return text;
  });
};
