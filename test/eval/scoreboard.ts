import { type IdentityBoard, identityMarkdown } from './identity/board.js';
import type { Reliability, Score } from './measure.js';

/** What `npm run eval` keeps in docs/scoreboard.json, and shows in the README. */
export interface Scoreboard {
  readonly scores: readonly Score[];
  readonly reliability: Readonly<Record<string, readonly Reliability[]>>;
  /** Thousand tokens a second of CPU time, on the machine that ran it. */
  readonly speed: Readonly<Record<string, number>>;
  readonly identity: IdentityBoard;
}

export const SCOREBOARD = 'docs/scoreboard.json';
export const README = 'README.md';

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const one = (value: number): string => value.toFixed(1);

const taggerMarkdown = ({ scores, reliability, speed }: Scoreboard): string => {
  const table = scores.map((score) =>
    row([
      score.set,
      score.contestant,
      one(score.precision),
      one(score.recall),
      `**${one(score.f1)}** (${one(score.interval[0])}–${one(score.interval[1])})`,
      ...['person', 'place', 'organisation'].map((type) => one(score.types[type]!)),
      speed[score.contestant] ?? '',
    ]),
  );
  const trust = Object.entries(reliability).flatMap(([contestant, bins]) =>
    bins.map(({ from, to, mentions, said, right }) =>
      row([contestant, `${from}–${to}`, mentions, one(said), one(right)]),
    ),
  );
  return [
    'Exact span and type, on text that nothing was trained on, though models were chosen by it; intervals are 95 % bootstrap over documents; speed in',
    'thousand tokens a second of CPU time. `npm run eval tagger` rewrites this table from the development sets, for ours and for what else a Node program would take:',
    '',
    row(['set', 'who', 'precision', 'recall', 'F1', 'person', 'place', 'organisation', 'speed']),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:', '--:', '--:']),
    ...table,
    '',
    'How far a confidence can be trusted (UNER PUD): of the mentions in each range, the mean confidence and the share that was right, in per cent. The curves are fitted on this set; here each half of it is judged by the curve of the other.',
    '',
    row(['who', 'confidence', 'mentions', 'said', 'right']),
    row(['---', '---', '--:', '--:', '--:']),
    ...trust,
  ].join('\n');
};

const between = (readme: string, name: string, content: string): string => {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(open);
  const to = readme.indexOf(close);
  if (from < 0 || to < from) throw new Error(`${README} lacks the markers ${open} and ${close}`);
  return `${readme.slice(0, from + open.length)}\n${content}\n${readme.slice(to)}`;
};

/** The README with what stands between the markers replaced. */
export const withScoreboard = (readme: string, board: Scoreboard): string =>
  between(between(readme, 'scoreboard', taggerMarkdown(board)), 'identity', identityMarkdown(board.identity));
