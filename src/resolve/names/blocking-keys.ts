import { lexicon } from './lexicon.js';
import { slipKeys } from './match-misspelt.js';
import { looseKey } from './match-romanised.js';
import { isRareFamily, type PersonName } from './person-name.js';
import { soundKey } from './transliterate.js';

const slipsBeside = (whole: string, slipped: string): string[] =>
  slipKeys(slipped).map((key) => `${whole} ${key}`);

/** Under which keys a full name is looked for: family name with given name, its formal forms, its class and its initial. */
export const blockingKeys = ({ words, sounds, called }: PersonName): string[] => {
  const { nicknames, givenNames } = lexicon();
  const family = sounds.at(-1)!;
  const given = words[0]!;
  const forms = [
    sounds[0]!,
    givenNames.get(given) ?? given,
    ...[called ?? [], nicknames.get(given) ?? []].flat().map(soundKey),
  ];
  // 'Ann Lee Moor' meets 'Ann Lee' under its first two names, and 'Lee Moor' under its last two.
  const parts = [`${sounds[0]} ${sounds[1]}`, `${sounds.at(-2)} ${family}`];
  const slips = [...slipsBeside(given, words.at(-1)!), ...slipsBeside(words.at(-1)!, given)];
  const loose = `~${looseKey(given)} ${looseKey(words.at(-1)!)}`;
  const last = words.at(-1)!;
  // Of a family name that few bear all bearers meet, whatever their given names.
  const rare = last.length > 5 && isRareFamily({ words: [last] }) ? [`*${last}`] : [];
  const turned = [`<${given} ${words.slice(1).join('')}`, `<${last} ${words.slice(0, -1).join('')}`];
  return [
    ...new Set([loose, ...rare, ...turned, ...parts, ...forms.map((form) => `${form} ${family}`), ...slips]),
  ];
};
