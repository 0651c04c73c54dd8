import { MultiBar, Presets } from 'cli-progress';
import { grouped, say } from './say.js';

export interface Step {
  /** Of the total. */
  readonly done: number;
  /** What the reader counts, such as documents. */
  readonly count: number;
  /** Stands at the end of the line. */
  readonly note: string;
}

export interface Progress {
  update(step: Step): void;
  /** A message that does not tear the bar. */
  say(message: string): void;
  stop(): void;
}

/** A bar with rate and time left on a terminal, plain lines elsewhere. `total` undefined: the end is not known. */
export const progressBar = (unit: string, total: number | undefined): Progress =>
  process.stderr.isTTY ? terminalBar(unit, total) : plainLines(unit, total);

const terminalBar = (unit: string, total: number | undefined): Progress => {
  const begun = Date.now();
  const counted = `{count} ${unit} · {rate}/s`;
  const format =
    total === undefined
      ? ` ${counted} · {note}`
      : ` {bar} {percentage} % · ${counted} · {eta_formatted} left · {note}`;
  const bars = new MultiBar(
    { stream: process.stderr, format, clearOnComplete: false, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const bar = bars.create(total ?? 0, 0, { rate: 0, count: 0, note: '' });
  let stopped = false;
  return {
    update({ done, count, note }) {
      const rate = Math.round((1000 * count) / Math.max(1, Date.now() - begun));
      bar.update(done, { rate, count: grouped(count), note });
    },
    say(message) {
      bars.log(`${message}\n`);
      bars.update();
    },
    stop() {
      if (!stopped) bars.stop();
      stopped = true;
    },
  };
};

const PLAIN_EVERY_MS = 5_000;

const plainLines = (unit: string, total: number | undefined): Progress => {
  const begun = Date.now();
  let last = begun;
  say(`Reading ${unit} …`);
  return {
    update({ done, count, note }) {
      const now = Date.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      const seconds = (now - begun) / 1000;
      const counted = `${grouped(count)} ${unit}, ${(count / seconds).toFixed(1)}/s`;
      const known = total !== undefined && done > 0;
      const share = known ? `${Math.floor((100 * done) / total)} %, ` : '';
      const left = known && done < total ? `, ${Math.round((seconds * (total - done)) / done)} s left` : '';
      say(`${share}${counted}${left}, ${note}`);
    },
    say,
    stop() {},
  };
};
