import { groupBy } from '../../../lib/group-by.js';
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

/** What is left of a club's name without the town at its end: 'bayern' of 'Bayern Munich'. */
const withoutTown = (club: Other): string | undefined => {
  const { words } = nameOf(club);
  const places = placesIn(club.groups[0]!.text);
  const count = [1, 2].find(
    (length) => length < words.length && places.has(keyOf(words.slice(-length).join(' '))),
  );
  return count === undefined ? undefined : words.slice(0, -count).join(' ');
};

/** Clubs that the text calls without their town as well; where two share the rest ('Borussia'), it is neither's. */
export const joinShortClubs = (others: readonly Other[]): readonly Other[] => {
  const clubs = groupBy(others.filter(isClub), (club) => [withoutTown(club) ?? '']);
  if (clubs.size === 0) return others;
  const gone = new Set<Other>();
  for (const other of others) {
    const [club, ...more] = clubs.get(nameOf(other).words.join(' ')) ?? [];
    if (club === undefined || more.length > 0 || !isOrganisation(other)) continue;
    for (const group of other.groups) join(club, group, SHORTER);
    club.merges.push(...other.merges);
    gone.add(other);
  }
  return others.filter((other) => !gone.has(other));
};
