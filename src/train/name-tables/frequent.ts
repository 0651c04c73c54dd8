// Of the people of the United States in 1990 so many in 100,000 bore it: five thousand people.
const LEAST_PERCENT = 0.002;
// So many were given it there since 1880: with these come the given names of those whose parents came from elsewhere.
const LEAST_BIRTHS = 500;

const MILLION = 1e6;
const rowsOf = (names: Iterable<string>, perMillion: (name: string) => number): string[][] =>
  [...new Set(names)].map((name) => [name, perMillion(name).toFixed(perMillion(name) < 10 ? 1 : 0)]);

const readCensus = (files: readonly string[]): (readonly [name: string, percent: number])[] =>
  files
    .flatMap((file) => file.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .map(([name, percent]) => [name!.toLowerCase(), Number(percent)] as const)
    .filter(([name, percent]) => name !== '' && percent >= LEAST_PERCENT);

/** Family names of a census file (`NAME percent cumulated rank`) that many people bear, plain, and how many in a million. */
export const frequentFamilyNames = (file: string): string[][] => {
  const shares = new Map(readCensus([file]));
  return rowsOf(shares.keys(), (name) => (shares.get(name)! / 100) * MILLION);
};

/** Given names of census files and of the births of all years (`Name,sex,count`) that many people bear, plain, and how many births in a million. */
export const frequentGivenNames = (files: readonly string[], years: readonly string[]): string[][] => {
  const births = new Map<string, number>();
  let all = 0;
  for (const line of years.flatMap((year) => year.split(/\r?\n/))) {
    const [name = '', , count] = line.toLowerCase().split(',');
    if (count === undefined) continue;
    births.set(name, (births.get(name) ?? 0) + Number(count));
    all += Number(count);
  }
  const given = [...births].filter(([, count]) => count >= LEAST_BIRTHS).map(([name]) => name);
  const census = readCensus(files).map(([name]) => name);
  return rowsOf([...census, ...given], (name) => ((births.get(name) ?? 0) / all) * MILLION);
};
