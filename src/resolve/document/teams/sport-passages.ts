import type { Sentence } from '../../../contract/mention.js';
import { countScoreLines } from './score-lines.js';
import { sportWeight } from './sport-words.js';

// Sentences to each side that say what a sentence is about.
const AROUND = 2;
const ENOUGH = 4;
// A report speaks of sport this much a sentence throughout.
const REPORT = 1.5;
// A sentence of a report that says nothing of sport itself stands by others that do.
const BESIDE = 2;
// Two names with a figure each may be votes or degrees: such lines add to what words say, and say nothing alone.
const LINE = 2;

/** Does a sentence speak of games itself ('plainly') or stand among others that do ('among')? */
export type Passage = 'plainly' | 'among' | undefined;

export interface Sport {
  /** The whole text is a report of sport: what looks like a line of results is one. */
  readonly report: boolean;
  /** By sentence. */
  readonly passages: readonly Passage[];
}

/** 'SOCCER - ORR STRIKES LATE', 'RUGBY UNION: …': the wire says what the story is on. */
const SLUG =
  /^\s*(?:[A-Z]+[ /-]){0,2}(?:SOCCER|FOOTBALL|RUGBY|CRICKET|BASEBALL|BASKETBALL|HOCKEY|VOLLEYBALL|HANDBALL|TENNIS|GOLF|CYCLING|ATHLETICS|SWIMMING|BOXING|SKIING|BADMINTON|GYMNASTICS|NBA|NFL|NHL)(?: (?:UNION|LEAGUE))?(?:\s?[-–—]{1,2}|:) /;

/** Where a text reports on sport. A story of something else may hold a passage of it. */
export const sportIn = (text: string, sentences: readonly Sentence[]): Sport => {
  const each = sentences.map(({ start, end }) => sportWeight(text.slice(start, end)));
  const lines = countScoreLines(text);
  const all = LINE * lines + each.reduce((sum, { weight }) => sum + weight, 0);
  const sure = each.reduce((sum, one) => sum + one.sure, 0);
  const slug = SLUG.test(text.slice(0, 60));
  const report =
    slug || (sure + Number(lines > 1) > 1 && sure > 0 && all >= ENOUGH && all >= REPORT * sentences.length);
  const passages = each.map((own, i): Passage => {
    const near = each.slice(Math.max(0, i - AROUND), i + AROUND + 1);
    const weight = near.reduce((sum, one) => sum + one.weight, 0);
    const told = report || near.some((one) => one.sure > 0);
    if (slug && own.weight >= 0) return 'plainly';
    if (own.weight < 0 || !told || weight < (report ? BESIDE : ENOUGH)) return undefined;
    return own.weight > 0 || report ? 'plainly' : 'among';
  });
  return { report, passages };
};
