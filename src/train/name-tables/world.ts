import { plain } from './plain-name.js';

interface Place {
  readonly name: string;
  readonly country: string;
  /** Code of the first-order division, such as 'US.OR'. */
  readonly region: string;
  readonly kind: 0 | 1 | 2;
  readonly people: number;
}

// Smaller towns hardly stand in the news beside a larger of their name.
const PEOPLE = 5_000;
// A bare name means the town rather than a region of so many more people.
const REGION_PEOPLE = 10;
const [TOWN, CAPITAL, REGION] = [0, 1, 2] as const;

const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return h >>> 0;
};

const townsOf = (dump: string): Place[] =>
  dump.split('\n').flatMap((line) => {
    const cells = line.split('\t');
    const people = Number(cells[14]);
    if (cells.length < 15 || people < PEOPLE) return [];
    const kind = cells[7] === 'PPLC' ? CAPITAL : TOWN;
    const names = new Set([plain(cells[1]!), plain(cells[2]!)]);
    // 'Washington' of 'Washington, D.C.', 'Frankfurt' of 'Frankfurt am Main', where the dump has the short form as well.
    const others = new Set(cells[3]!.split(',').map(plain));
    for (const name of names) {
      for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
        const short = name.slice(0, at);
        if (short.length > 3 && others.has(short)) names.add(short);
      }
    }
    return [...names].map((name) => ({
      name,
      country: cells[8]!,
      region: `${cells[8]}.${cells[10]}`,
      kind,
      people,
    }));
  });

// 'Oregon' of the codes file; 'Kharkiv Oblast' is also said without the second word.
const KIND_OF_REGION =
  / (?:oblast|region|province|state|governorate|district|county|prefecture|department|city)$/;

/**
 * The compiled table of the world's towns and regions: for each name who bears it. Little-endian: length of the JSON, the JSON (`countries`
 * and `regions` as print writes them, plain; a region with its country's number), padding to 4, then per bearer, ascending by hash and then
 * the largest first: hashes (u32), regions (u16), countries (u8), kinds (u8: town, capital, region), people (u8: 8·log2).
 */
export const worldBytes = (
  dump: string,
  divisions: readonly { readonly code: string; readonly name: string }[],
  countryName: (code: string) => string | undefined,
): Uint8Array => {
  const regionNames = new Map(divisions.map(({ code, name }) => [code, plain(name)]));
  const towns = townsOf(dump);
  const people = new Map<string, number>();
  for (const town of towns) people.set(town.region, (people.get(town.region) ?? 0) + town.people);
  const regions = divisions.flatMap(({ code, name }): Place[] => {
    const whole = plain(name);
    return [...new Set([whole, whole.replace(KIND_OF_REGION, '')])].map((form) => ({
      name: form,
      country: code.slice(0, 2),
      region: code,
      kind: REGION,
      people: (people.get(code) ?? 0) / REGION_PEOPLE,
    }));
  });
  // One bearer of a name in one region is enough: the largest.
  const kept = new Map<string, Place>();
  for (const place of [...towns, ...regions]) {
    if (place.name === '' || countryName(place.country) === undefined) continue;
    const key = `${place.name}|${place.region}|${Number(place.kind === REGION)}`;
    const known = kept.get(key);
    if (known === undefined || known.people < place.people) kept.set(key, place);
  }
  const all = [...kept.values()]
    .map((place) => ({ ...place, hash: hash(place.name) }))
    .sort(
      (a, b) =>
        a.hash - b.hash ||
        b.people - a.people ||
        (a.region < b.region ? -1 : a.region > b.region ? 1 : a.kind - b.kind),
    );
  const countries = [...new Set(all.map(({ country }) => country))].sort();
  const codes = [...new Set(all.map(({ region }) => region))].sort();
  const text = JSON.stringify({
    countries: countries.map((code) => countryName(code)),
    regions: codes.map((code) => [regionNames.get(code) ?? '', countries.indexOf(code.slice(0, 2))]),
  });
  const numbers = new Map(codes.map((code, i) => [code, i]));
  const json = Buffer.from(`${text}${' '.repeat(3 - ((Buffer.byteLength(text) + 3) % 4))}`);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(json.length, 0);
  head.writeUInt32LE(all.length, 4);
  return Buffer.concat([
    head,
    json,
    Buffer.from(Uint32Array.from(all, (place) => place.hash).buffer),
    Buffer.from(Uint16Array.from(all, (place) => numbers.get(place.region)!).buffer),
    Buffer.from(Uint8Array.from(all, (place) => countries.indexOf(place.country))),
    Buffer.from(Uint8Array.from(all, (place) => place.kind)),
    Buffer.from(Uint8Array.from(all, (place) => Math.round(8 * Math.log2(Math.max(1, place.people))))),
  ]);
};
