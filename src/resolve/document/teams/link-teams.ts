import { pushTo } from '../../../lib/push-to.js';
import { placesOfNickname } from '../../names/club-nicknames.js';
import type { Match } from '../../names/match-persons.js';
import { type OtherName, otherName } from '../../names/other-name.js';
import { placesIn } from '../../names/places-in.js';
import { TEAM_REASON } from '../../names/team-key.js';
import { type Cluster, groupByKey, join, startCluster } from '../cluster.js';
import type { Named } from '../named.js';
import { isClub } from './short-clubs.js';

type Other = Cluster<OtherName>;

/** A club that the text calls by its nickname alone: 'Red Sox'. */
const isNicknamed = ({ groups: [first] }: Other): boolean =>
  first!.mentions[0]!.type === 'organisation' && placesOfNickname(first!.text).length > 0;

const TEAM: Match = { reason: TEAM_REASON, score: 0.8 };

const placesOf = ({ groups }: Other): ReadonlySet<string> =>
  new Set(groups.flatMap((group) => [...placesIn(group.text), ...placesOfNickname(group.text)]));

const clubsByPlace = (others: readonly Other[]): ReadonlyMap<string, readonly Other[]> => {
  const clubs = new Map<string, Other[]>();
  for (const other of others)
    if (isClub(other) || isNicknamed(other)) for (const place of placesOf(other)) pushTo(clubs, place, other);
  return clubs;
};

// '1860 Munich', not 'in 1996 Munich': the tagger may leave the year out, and the name with it.
const WITH_YEAR =
  /(?<!\d|(?:in|since|until|from|of|during|\p{Lu}\p{Ll}+),? )\d{4} (\p{Lu}[\p{L}.'’-]*)( \p{Lu}[\p{L}.'’-]*)?/gu;

/** The places that have a club told from others by a year. */
const placesWithYear = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(WITH_YEAR)]
      .flatMap(([, first, second]) => [first!, ...(second === undefined ? [] : [first! + second])])
      .map((name) => otherName(name)?.key ?? ''),
  );

/**
 * Teams that bear a place's name, apart from the places: joined to `others` where these hold the one club whose longer name has the place in
 * it ('Boston Red Sox', 'VfB Stuttgart') or whose nickname is of that place ('Red Sox'); of two ('Manchester') it is neither's.
 */
export const linkTeams = (text: string, names: readonly Named[], others: readonly Other[]): Other[] => {
  if (names.length === 0) return [];
  const clubs = clubsByPlace(others);
  const years = placesWithYear(text);
  const teams: Other[] = [];
  for (const group of groupByKey(names, (named) => otherName(named.text))) {
    const { key } = group.name;
    const [club, ...more] = clubs.get(key) ?? [];
    if (club !== undefined && more.length === 0 && !years.has(key)) join(club, group, TEAM);
    else teams.push(startCluster(group));
  }
  return teams;
};
