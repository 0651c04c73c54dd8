/** One thing to measure: prints its table, a line at a time. Registered in main.ts. */
export interface Benchmark {
  readonly name: string;
  run(print: (line: string) => void): void | Promise<void>;
}

/** CPU milliseconds that `work` takes, and what it returned. */
export const cpuTime = <Result>(
  work: () => Result,
): { readonly milliseconds: number; readonly result: Result } => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000, result };
};

export const perSecond = (count: number, milliseconds: number): string =>
  `${Math.round(count / milliseconds)} thousand/s`;
