import { readFileSync } from 'node:fs';
import { shippedFile } from '../../lib/package-folder.js';
import { memoised } from './memoised.js';

/** One of the places that bear a name. All names plain. */
export interface Bearer {
  readonly kind: 'town' | 'capital' | 'region';
  readonly country: string;
  /** State, province, oblast: a region's own name. Empty where the table knows none. */
  readonly region: string;
  readonly people: number;
}

interface World {
  readonly countries: readonly string[];
  readonly regions: readonly (readonly [string, number])[];
  readonly hashes: Uint32Array;
  readonly regionOf: Uint16Array;
  readonly countryOf: Uint8Array;
  readonly kinds: Uint8Array;
  readonly people: Uint8Array;
}

const KINDS = ['town', 'capital', 'region'] as const;

/** The layout that src/train/name-tables/world.ts writes. */
const load = (): World => {
  const file = readFileSync(shippedFile('gazetteers/world.bin'));
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.length) as ArrayBuffer;
  const [length, count] = [file.readUInt32LE(0), file.readUInt32LE(4)];
  const { countries, regions } = JSON.parse(file.toString('utf8', 8, 8 + length)) as Pick<
    World,
    'countries' | 'regions'
  >;
  const at = 8 + length;
  return {
    countries,
    regions,
    hashes: new Uint32Array(bytes, at, count),
    regionOf: new Uint16Array(bytes, at + 4 * count, count),
    countryOf: new Uint8Array(bytes, at + 6 * count, count),
    kinds: new Uint8Array(bytes, at + 7 * count, count),
    people: new Uint8Array(bytes, at + 8 * count, count),
  };
};

let loaded: World | undefined;

/** FNV-1a over UTF-16 code units. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return h >>> 0;
};

const NOWHERE: readonly Bearer[] = [];

const find = (name: string): readonly Bearer[] => {
  loaded ??= load();
  const { hashes } = loaded;
  const wanted = hash(name);
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashes[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  if (hashes[low] !== wanted) return NOWHERE;
  const found: Bearer[] = [];
  for (let at = low; hashes[at] === wanted; at++) {
    found.push({
      kind: KINDS[loaded.kinds[at]!]!,
      country: loaded.countries[loaded.countryOf[at]!]!,
      region: loaded.regions[loaded.regionOf[at]!]![0],
      people: Math.round(2 ** (loaded.people[at]! / 8)),
    });
  }
  return found;
};

/** The towns of 5,000 people and more and the regions of that plain name, the largest first; a region counts a tenth of its towns' people. */
export const bearersOf: (name: string) => readonly Bearer[] = memoised(find);

// So much larger than all others of its name that print means it by the bare name.
const DOMINANT = 10;

/** Whom the bare name means where nothing else is said: the only bearer, or by far the largest. A region and its town of one name are one. */
export const foremost = (bearers: readonly Bearer[]): Bearer | undefined => {
  const [first] = bearers;
  const rival = bearers.find(({ country, region }) => country !== first!.country || region !== first!.region);
  return rival === undefined || first!.people >= DOMINANT * rival.people ? first : undefined;
};
