import type { LocalEntity } from '../../contract/entity.js';
import type { Extraction } from '../../contract/mention.js';
import { otherName } from '../names/other-name.js';
import { plain } from '../names/plain.js';
import { whereOf } from '../names/where.js';
import { bearersOf } from '../names/world.js';

// 'LIMA, Peru (AP) - ', 'Seoul: '
const DATELINE =
  /^\s*(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2})(?:, (\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}))?(?:, \p{Lu}\p{L}+ \d{1,2})?(?: \([^)\n]{1,40}\))? ?(?:-|–|—|:)\s/u;

/** The country of the town that a story is dated from. */
export const datelineCountry = (text: string): string | undefined => {
  const [, town, container] = DATELINE.exec(text.slice(0, 160)) ?? [];
  if (town === undefined) return undefined;
  return (container && whereOf(plain(container))?.country) ?? whereOf(plain(town))?.country;
};

type Mentions = Pick<Extraction, 'mentions'>;

/** Number of a sentence → the countries in whose capitals something happens in it. */
export const capitalsBySentence = (
  text: string,
  locals: readonly LocalEntity[],
  { mentions }: Mentions,
): ReadonlyMap<number, ReadonlySet<string>> => {
  const found = new Map<number, Set<string>>();
  for (const { type, name, mentions: of } of locals) {
    const key = type === 'place' ? (otherName(name)?.key ?? '') : '';
    const capital = key === '' ? undefined : bearersOf(key).find(({ kind }) => kind === 'capital');
    if (capital === undefined || whereOf(key)?.country !== capital.country) continue;
    for (const index of of) {
      const { sentence, start } = mentions[index]!;
      if (!/\bin (?:the capital )?$/.test(text.slice(Math.max(0, start - 16), start))) continue;
      found.set(sentence, (found.get(sentence) ?? new Set()).add(capital.country));
    }
  }
  return found;
};

/** The country of the one capital that stands in a sentence with it: an office sits there. */
export const capitalBeside = (
  local: LocalEntity,
  capitals: ReadonlyMap<number, ReadonlySet<string>>,
  { mentions }: Mentions,
): string | undefined => {
  const countries = new Set(
    local.mentions.flatMap((index) => [...(capitals.get(mentions[index]!.sentence) ?? [])]),
  );
  return countries.size === 1 ? [...countries][0] : undefined;
};
