import { fold } from '../../lib/fold.js';

/** Rows `nickname, given name` from lines `given,has_nickname,nickname`. */
export const nicknameRows = (csv: string): string[][] => {
  const pairs = new Map<string, string[]>();
  for (const line of csv.split(/\r?\n/)) {
    const [given, relation, nickname] = line.split(',').map((cell) => fold(cell.trim()));
    if (relation !== 'has_nickname' || !given || !nickname || given === nickname) continue;
    pairs.set(`${nickname}\t${given}`, [nickname, given]);
  }
  return [...pairs.values()];
};
