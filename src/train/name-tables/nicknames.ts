import { fold } from '../../lib/fold.js';

/** Rows of the source that are no nicknames: Bill is no Robert, and two such in one text are two people. */
const MISTAKEN: ReadonlySet<string> = new Set([
  'bill robert',
  'billy robert',
  'robert bill',
  'robert billy',
  'rupert robert',
  'bobby roger',
  'peter patrick',
  'fred bill',
  'fred billy',
  'fred willie',
  'jamie benjamin',
  'hannah susan',
  'janet jessie',
]);

/** Rows `nickname, given name` from lines `given,has_nickname,nickname`. */
export const nicknameRows = (csv: string): string[][] => {
  const pairs = new Map<string, string[]>();
  for (const line of csv.split(/\r?\n/)) {
    const [given, relation, nickname] = line.split(',').map((cell) => fold(cell.trim()));
    if (relation !== 'has_nickname' || !given || !nickname || given === nickname) continue;
    if (MISTAKEN.has(`${nickname} ${given}`)) continue;
    pairs.set(`${nickname}\t${given}`, [nickname, given]);
  }
  return [...pairs.values()];
};
