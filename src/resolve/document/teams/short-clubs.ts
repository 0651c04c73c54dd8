import type { Match } from '../../names/match-persons.js';
import type { OtherName } from '../../names/other-name.js';
import { placesIn } from '../../names/places-in.js';
import { type Cluster, join } from '../cluster.js';
import { keyOf } from './team-names.js';

type Other = Cluster<OtherName>;

const SHORTER: Match = { reason: 'shorter-name', score: 0.75 };

/** An organisation that plays under a longer name than its place's. */
export const isClub = ({ groups }: Other): boolean =>
  groups[0]!.mentions.some(({ side, type }) => side === 'club' && type === 'organisation');

const nameOf = ({ groups }: Other): OtherName => groups[0]!.name;

const isOrganisation = ({ groups }: Other): boolean =>
  groups[0]!.mentions.every(({ type }) => type === 'organisation');

/** Does a club's name begin with another and go on with its town: 'Bayern', 'Bayern Munich'? */
const addsTown = (short: OtherName, club: Other): boolean => {
  const { words } = nameOf(club);
  const count = short.words.length;
  return (
    count < words.length &&
    short.words.every((word, i) => word === words[i]) &&
    placesIn(club.groups[0]!.text).has(keyOf(words.slice(count).join(' ')))
  );
};

/** Clubs that the text calls without their town as well; where two share the rest ('Borussia'), it is neither's. */
export const joinShortClubs = (others: readonly Other[]): readonly Other[] => {
  const clubs = others.filter(isClub);
  if (clubs.length === 0) return others;
  const gone = new Set<Other>();
  for (const other of others) {
    if (!isOrganisation(other)) continue;
    const [club, ...more] = clubs.filter((one) => addsTown(nameOf(other), one));
    if (club === undefined || more.length > 0) continue;
    for (const group of other.groups) join(club, group, SHORTER);
    club.merges.push(...other.merges);
    gone.add(other);
  }
  return others.filter((other) => !gone.has(other));
};
