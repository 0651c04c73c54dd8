import type { Extraction, Mention } from '../../../contract/mention.js';
import { containerBeside } from '../container-beside.js';
import { type Cue, playCue } from './play-cues.js';
import { inScoreLine } from './score-lines.js';
import { type Passage, sportIn } from './sport-passages.js';
import { speaksOfSport } from './sport-words.js';
import { spreadOverLists } from './spread-over-lists.js';
import { beginsWithPlace, isCandidate, isLarge, isPlaceName, keyOf } from './team-names.js';

/**
 * What a report of sport uses a name for: the team that bears a place's name, a club with a longer one ('Boston Red Sox'), or the place.
 */
export type Side = 'team' | 'club' | 'place';

/** By index of the mention; nothing is said of the others. */
export type Sides = ReadonlyMap<number, Side>;

const NOBODY: Sides = new Map();

interface Count {
  team: number;
  place: number;
}

// Of the mentions of a name that are decided, this share must be a team's for the others to be.
const CLEAR = 2 / 3;

const settle = (
  mentions: readonly Mention[],
  cues: ReadonlyMap<number, Cue>,
  plainly: ReadonlySet<number>,
): Sides => {
  const counts = new Map<string, Count>();
  for (const [index, cue] of cues) {
    const key = keyOf(mentions[index]!.text);
    const count = counts.get(key) ?? { team: 0, place: 0 };
    if (cue !== undefined) count[cue]++;
    counts.set(key, count);
  }
  const sides = new Map<number, Side>();
  for (const [index, cue] of cues) {
    const { text, type } = mentions[index]!;
    const key = keyOf(text);
    const { team, place } = counts.get(key)!;
    const known = isPlaceName(text);
    const follows =
      team > 0 ? team >= CLEAR * (team + place) : type === 'organisation' && place === 0 && isLarge(text);
    const side = known || !beginsWithPlace(text) ? 'team' : 'club';
    if (cue === 'team' || (cue === undefined && side === 'team' && follows && plainly.has(index)))
      sides.set(index, side);
    if (cue === 'place' && known) sides.set(index, 'place');
  }
  return sides;
};

const cueOf = (text: string, mention: Mention, next: Mention | undefined, passage: Passage): Cue => {
  if (containerBeside(text, mention, next).length > 0) return 'place';
  if (inScoreLine(text, mention)) return 'team';
  return passage && playCue(text, mention, passage === 'plainly');
};

/**
 * The names of places that stand for the teams of these, in reports of sport: where they play, not where something is. Each
 * mention by itself; one that nothing decides is what most of its name are in that story.
 */
export const findTeams = (text: string, { sentences, mentions }: Extraction): Sides => {
  if (!speaksOfSport(text) || mentions.every(({ type }) => type === 'person')) return NOBODY;
  const { report, passages } = sportIn(text, sentences);
  if (passages.every((passage) => passage === undefined)) return NOBODY;
  const cues = new Map<number, Cue>();
  const plainly = new Set<number>();
  for (const [index, mention] of mentions.entries()) {
    const passage = passages[mention.sentence];
    if ((passage === undefined && !report) || !isCandidate(mention)) continue;
    const cue = cueOf(text, mention, mentions[index + 1], passage);
    cues.set(index, cue);
    if (passage === 'plainly') plainly.add(index);
  }
  spreadOverLists(text, mentions, cues);
  return settle(mentions, cues, plainly);
};
