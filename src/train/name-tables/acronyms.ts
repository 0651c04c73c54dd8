import { fold } from '../../lib/fold.js';

/** A record of the list of international bodies; the fields read here. */
export interface Body {
  readonly Name_en?: string;
  readonly Abbreviation_en?: string | null;
  readonly [field: string]: unknown;
}

// An acronym of three letters may stand for several bodies ('IOC' is the Olive Council here): names in nine languages or more
// mark those that general news names. One of four or more that its name's initials spell is taken as it is.
const LANGUAGES = 9;
const SPELT = 4;

const spelt = (acronym: string, name: string): boolean => {
  const initials =
    name
      .match(/(?<!\p{L})\p{L}/gu)
      ?.join('')
      .toUpperCase() ?? '';
  let at = 0;
  for (const letter of initials) if (letter === acronym[at]) at++;
  return acronym.length >= SPELT && at === acronym.length;
};

// The list's spelling where the body itself writes another.
const SPELLING: Readonly<Record<string, string>> = { NATO: 'North Atlantic Treaty Organization' };

const languages = (body: Body): number =>
  Object.entries(body).filter(
    ([field, value]) => /^(Name|Abbreviation)_[a-z]{2}$/.test(field) && value && value !== 'null',
  ).length;

/** Rows `acronym, long name`, only where one well-known body goes by the acronym. */
export const acronymRows = (bodies: readonly Body[]): string[][] => {
  const byAcronym = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const body of bodies) {
    const acronym = body.Abbreviation_en;
    if (!acronym || !body.Name_en || !/^[A-Z]{2,8}$/.test(acronym)) continue;
    const names = byAcronym.get(acronym) ?? new Set();
    byAcronym.set(acronym, names.add(body.Name_en));
    if (languages(body) >= LANGUAGES || spelt(acronym, body.Name_en)) known.add(acronym);
  }
  return [...byAcronym]
    .filter(([acronym, names]) => names.size === 1 && known.has(acronym))
    .map(([acronym, [name]]) => [fold(acronym), SPELLING[acronym] ?? name!.replace(/[‐–]/g, '-')]);
};
