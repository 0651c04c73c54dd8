import { fold } from '../../lib/fold.js';

/** Rows `given name, m or f` from the list of common forenames by country; a name common for both is left out. */
export const genderRows = (csv: string): string[][] => {
  const genders = new Map<string, Set<string>>();
  const [header, ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const columns = header!.split(',');
  const at = { gender: columns.indexOf('Gender'), name: columns.indexOf('Romanized Name') };
  for (const line of lines) {
    const cells = line.split(',');
    const gender = cells[at.gender]?.toLowerCase();
    const name = fold(cells[at.name] ?? '').trim();
    if (!/^[mf]$/.test(gender ?? '') || !/^[a-z]{2,}$/.test(name)) continue;
    genders.set(name, (genders.get(name) ?? new Set()).add(gender!));
  }
  return [...genders].filter(([, of]) => of.size === 1).map(([name, [gender]]) => [name, gender!]);
};
