// Of the people of the United States in 1990 so many in 100,000 bore it: five thousand people.
const LEAST_PERCENT = 0.002;
// So many were given it there since 1880: with these come the given names of those whose parents came from elsewhere.
const LEAST_BIRTHS = 500;

const rowsOf = (names: Iterable<string>): string[][] => [...new Set(names)].map((name) => [name]);

const census = (files: readonly string[]): string[] =>
  files
    .flatMap((file) => file.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([name, percent]) => name !== '' && Number(percent) >= LEAST_PERCENT)
    .map(([name]) => name!.toLowerCase());

/** Family names of a census file (`NAME percent cumulated rank`) that many people bear, plain. */
export const frequentFamilyNames = (file: string): string[][] => rowsOf(census([file]));

/** Given names of census files and of the births of all years (`Name,sex,count`) that many people bear, plain. */
export const frequentGivenNames = (files: readonly string[], years: readonly string[]): string[][] => {
  const births = new Map<string, number>();
  for (const line of years.flatMap((year) => year.split(/\r?\n/))) {
    const [name = '', , count] = line.toLowerCase().split(',');
    births.set(name, (births.get(name) ?? 0) + Number(count));
  }
  const given = [...births].filter(([, count]) => count >= LEAST_BIRTHS).map(([name]) => name);
  return rowsOf([...census(files), ...given]);
};
