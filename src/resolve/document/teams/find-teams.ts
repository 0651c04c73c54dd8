import type { Extraction, Mention } from '../../../contract/mention.js';
import { placesOfNickname } from '../../names/club-nicknames.js';
import { isNation } from '../../names/known-places.js';
import { containerBeside } from '../container-beside.js';
import { followsPlayer, leadsLineUp } from './line-ups.js';
import { isDateline } from './place-cues.js';
import { type Cue, namesPlayer, playCue } from './play-cues.js';
import { inScoreLine } from './score-lines.js';
import { type Passage, type Sport, sportIn } from './sport-passages.js';
import { speaksOfSport } from './sport-words.js';
import { spreadOverLists } from './spread-over-lists.js';
import { isCandidate, isLarge, isLongName, isPlaceName, keyOf } from './team-names.js';

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

const inDateline = (text: string, { start, end }: Mention): boolean =>
  isDateline(text.slice(Math.max(0, start - 3), start), text.slice(end, end + 70));

const countByName = (
  text: string,
  mentions: readonly Mention[],
  cues: ReadonlyMap<number, Cue>,
): ReadonlyMap<string, Count> => {
  const counts = new Map<string, Count>();
  for (const [index, cue] of cues) {
    const mention = mentions[index]!;
    const key = keyOf(mention.text);
    const count = counts.get(key) ?? { team: 0, place: 0 };
    // Where a story is dated from says nothing of the others of its name.
    if (cue === 'team' || (cue === 'place' && !inDateline(text, mention))) count[cue]++;
    counts.set(key, count);
  }
  return counts;
};

const settle = (
  text: string,
  mentions: readonly Mention[],
  cues: ReadonlyMap<number, Cue>,
  { passages }: Sport,
): Sides => {
  const counts = countByName(text, mentions, cues);
  // Where the 'Red Sox' are named, 'Boston' plays.
  const nicknamed = new Set(mentions.flatMap((mention) => placesOfNickname(mention.text)));
  const sides = new Map<number, Side>();
  for (const [index, cue] of cues) {
    const { text: name, type, sentence } = mentions[index]!;
    const { team, place } = counts.get(keyOf(name))!;
    const plainly = passages[sentence] === 'plainly';
    const side = isLongName(name) ? 'club' : 'team';
    const follows =
      (nicknamed.has(keyOf(name)) && team >= place) ||
      (team > 0 ? team >= CLEAR * (team + place) : type === 'organisation' && place === 0 && isLarge(name));
    if (cue === 'team' || (cue === undefined && side === 'team' && plainly && follows))
      sides.set(index, side);
    if (cue === 'place' && isPlaceName(name)) sides.set(index, 'place');
  }
  return sides;
};

const inResults = (text: string, mention: Mention): boolean =>
  inScoreLine(text, mention) ||
  leadsLineUp(text, mention) ||
  (!isNation(keyOf(mention.text)) && followsPlayer(text, mention));

const cueOf = (text: string, mention: Mention, next: Mention | undefined, passage: Passage): Cue => {
  // 'in Lomé, Togo 2 Niger 0' has a town before its team.
  if (inResults(text, mention)) return 'team';
  if (containerBeside(text, mention, next).length > 0) return 'place';
  return playCue(text, mention, passage === 'plainly');
};

/**
 * The names of places that stand for the teams of these, in reports of sport: where they play, not where something is. Each
 * mention by itself; one that nothing decides is what most of its name are in that story.
 */
export const findTeams = (text: string, { sentences, mentions }: Extraction): Sides => {
  if (!speaksOfSport(text) || mentions.every(({ type }) => type === 'person')) return NOBODY;
  const sport = sportIn(text, sentences);
  const cues = new Map<number, Cue>();
  for (const [index, mention] of mentions.entries()) {
    if (!isCandidate(mention)) continue;
    const passage = sport.passages[mention.sentence];
    if (namesPlayer(text, mention)) cues.set(index, 'team');
    else if (passage !== undefined) cues.set(index, cueOf(text, mention, mentions[index + 1], passage));
    // A table speaks of nothing.
    else if (sport.report && inResults(text, mention)) cues.set(index, 'team');
  }
  if (cues.size === 0) return NOBODY;
  spreadOverLists(text, mentions, cues);
  return settle(text, mentions, cues, sport);
};
