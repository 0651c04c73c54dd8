/** Messages and progress go to stderr, results to stdout. */
export const say = (message: string): void => {
  process.stderr.write(`${message}\n`);
};

/** Writes a result, waiting where the reader is slower than we are. */
export const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

export const writeJson = (value: unknown): Promise<void> => write(`${JSON.stringify(value, null, 2)}\n`);

export const grouped = (count: number): string => count.toLocaleString('en-GB');

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
