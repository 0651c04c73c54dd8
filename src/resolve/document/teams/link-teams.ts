import type { Match } from '../../names/match-persons.js';
import { type OtherName, otherName } from '../../names/other-name.js';
import { placesIn } from '../../names/places-in.js';
import { TEAM_REASON } from '../../names/team-key.js';
import { type Cluster, groupByKey, join, startCluster } from '../cluster.js';
import type { Named } from '../named.js';
import { placesOfNickname } from './nicknames.js';
import { isClub } from './short-clubs.js';

type Other = Cluster<OtherName>;

/** A club that the text calls by its nickname alone: 'Red Sox'. */
const isNicknamed = ({ groups: [first] }: Other): boolean =>
  first!.mentions[0]!.type === 'organisation' && placesOfNickname(first!.text).length > 0;

const TEAM: Match = { reason: TEAM_REASON, score: 0.8 };

const placesOf = ({ groups }: Other): ReadonlySet<string> =>
  new Set(groups.flatMap((group) => [...placesIn(group.text), ...placesOfNickname(group.text)]));

// '1860 Munich': the tagger may leave the year out, and the name with it.
const YEAR = /(?:^|[^\d])\d{4} $/;

/** Has the place a club that is told from others by a year, wherever the text names it? */
const hasYear = (text: string, name: string): boolean => {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length))
    if (YEAR.test(text.slice(Math.max(0, at - 6), at))) return true;
  return false;
};

/**
 * Teams that bear a place's name, apart from the places: joined to `others` where these hold the one club whose longer name has the place in
 * it ('Boston Red Sox', 'VfB Stuttgart'); of two ('Manchester') it is neither's.
 */
export const linkTeams = (text: string, names: readonly Named[], others: readonly Other[]): Other[] => {
  if (names.length === 0) return [];
  const clubs = others
    .filter((other) => isClub(other) || isNicknamed(other))
    .map((club) => ({ club, places: placesOf(club) }));
  const teams: Other[] = [];
  for (const group of groupByKey(names, (named) => otherName(named.text))) {
    const [found, ...more] = clubs.filter(({ places }) => places.has(group.name.key));
    if (found !== undefined && more.length === 0 && !hasYear(text, group.text)) join(found.club, group, TEAM);
    else teams.push(startCluster(group));
  }
  return teams;
};
