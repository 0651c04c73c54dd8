import { MultiBar, Presets } from 'cli-progress';
import { say } from './say.js';

export interface Progress {
  /** `done` of the total; `note` stands at the end of the line. */
  update(done: number, note: string): void;
  /** A message that does not tear the bar. */
  say(message: string): void;
  stop(): void;
}

/** A bar with rate and time left on a terminal, plain lines elsewhere. `total` undefined: the end is not known. */
export const progressBar = (unit: string, total: number | undefined): Progress =>
  process.stderr.isTTY ? terminalBar(unit, total) : plainLines(unit, total);

const terminalBar = (unit: string, total: number | undefined): Progress => {
  const begun = Date.now();
  const format =
    total === undefined
      ? ` {value} ${unit} · {rate}/s · {note}`
      : ` {bar} {value}/{total} ${unit} · {rate}/s · {eta_formatted} left · {note}`;
  const bars = new MultiBar(
    { stream: process.stderr, format, clearOnComplete: false, hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const bar = bars.create(total ?? 0, 0, { rate: 0, note: '' });
  let stopped = false;
  return {
    update(done, note) {
      bar.update(done, { rate: Math.round((1000 * done) / Math.max(1, Date.now() - begun)), note });
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
  say(total === undefined ? `Reading ${unit} …` : `Reading ${total} ${unit} …`);
  return {
    update(done, note) {
      const now = Date.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      const rate = done / ((now - begun) / 1000);
      const left = total === undefined ? '' : `, ${Math.round((total - done) / rate)} s left`;
      say(`${done}${total === undefined ? '' : `/${total}`} ${unit}, ${rate.toFixed(1)}/s${left}, ${note}`);
    },
    say,
    stop() {},
  };
};
