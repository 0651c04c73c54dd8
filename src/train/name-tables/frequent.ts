// Of the people of the United States in 1990 so many in 100,000 bore it: five thousand people.
const LEAST_PERCENT = 0.002;

/** Names of a census file (`NAME percent cumulated rank`) that many people bear, plain. */
export const frequentRows = (files: readonly string[]): string[][] => {
  const names = files
    .flatMap((file) => file.split('\n'))
    .map((line) => line.trim().split(/\s+/))
    .filter(([name, percent]) => name !== '' && Number(percent) >= LEAST_PERCENT)
    .map(([name]) => name!.toLowerCase());
  return [...new Set(names)].map((name) => [name]);
};
