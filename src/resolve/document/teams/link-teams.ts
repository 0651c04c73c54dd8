import type { Match } from '../../names/match-persons.js';
import { type OtherName, otherName } from '../../names/other-name.js';
import { TEAM_REASON } from '../../names/team-key.js';
import { type Cluster, groupByKey, join, startCluster } from '../cluster.js';
import type { Named } from '../named.js';

type Other = Cluster<OtherName>;

const TEAM: Match = { reason: TEAM_REASON, score: 0.8 };

const isClub = ({ groups }: Other): boolean =>
  groups[0]!.mentions.some(({ side, type }) => side === 'club' && type === 'organisation');

/** The one club of the document that the place's name may be short for; of two ('Manchester') it is neither's. */
const clubOf = ({ words }: OtherName, clubs: readonly Other[]): Other | undefined => {
  const found = clubs.filter(({ groups }) => {
    const { name } = groups[0]!;
    return name.words.length > words.length && words.every((word, i) => word === name.words[i]);
  });
  return found.length === 1 ? found[0] : undefined;
};

/** Teams that bear a place's name, apart from the places: joined to `others` where these hold the club, else their own. */
export const linkTeams = (names: readonly Named[], others: readonly Other[]): Other[] => {
  if (names.length === 0) return [];
  const clubs = others.filter(isClub);
  const teams: Other[] = [];
  for (const group of groupByKey(names, ({ text }) => otherName(text))) {
    const club = clubOf(group.name, clubs);
    if (club === undefined) teams.push(startCluster(group));
    else join(club, group, TEAM);
  }
  return teams;
};
