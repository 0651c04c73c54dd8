import type { Form } from '../../contract/entity.js';
import { isTown } from '../names/known-places.js';
import { otherName } from '../names/other-name.js';
import { isTeamKey, placeOfTeam, TEAM_REASON, withTeam } from '../names/team-key.js';
import { displayName } from './name-entity.js';
import type { LocalRecord } from './records.js';

/** Names of places under which the records' teams play, as `otherName` keys them. */
const placesOf = (records: readonly LocalRecord[]): ReadonlySet<string> =>
  new Set(
    records.flatMap(({ name, local }) => [
      ...(isTeamKey(name.key) ? [placeOfTeam(name.key)] : []),
      ...local.merges
        .filter(({ reason }) => reason === TEAM_REASON)
        .map(({ from }) => otherName(from)?.key ?? ''),
    ]),
  );

/** Tables of results shout: 'CHICAGO' is Chicago. */
const calm = (name: string): string =>
  /^[\p{Lu} '-]{4,}$/u.test(name) && isTown(otherName(name)?.key ?? '')
    ? name.toLowerCase().replace(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** The key of a team that has no other name than its place's. */
const bareKey = (records: readonly LocalRecord[]): string | undefined => {
  const { key } = records[0]!.name;
  return isTeamKey(key) && records.every(({ name }) => name.key === key) ? key : undefined;
};

/** Keys of places' teams that are told apart by game. */
export const rivalTeams = (groups: readonly (readonly LocalRecord[])[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  const rivals = new Set<string>();
  for (const records of groups) {
    const key = bareKey(records);
    if (key !== undefined && seen.has(key)) rivals.add(key);
    if (key !== undefined) seen.add(key);
  }
  return rivals;
};

const gameOf = (records: readonly LocalRecord[]): string | undefined =>
  records.map(({ local }) => local.game).find((game) => game !== undefined);

/**
 * The name shown for a team that bears a place's name: the club's own where a story gives it ('Boston Red Sox'), else
 * 'Germany (team)', or 'Germany (rugby team)' where it is one of `rivals`. Undefined for anything else. Forms must be sorted by count.
 */
export const teamName = (
  forms: readonly Form[],
  records: readonly LocalRecord[],
  rivals: ReadonlySet<string>,
): string | undefined => {
  if (!records.some(({ local }) => local.team)) return undefined;
  const places = placesOf(records);
  if (places.size === 0) return undefined;
  const clubs = forms.filter(({ text }) => !places.has(otherName(text)?.key ?? ''));
  if (clubs.length > 0) return displayName(clubs, 'organisation');
  const name = calm(displayName(forms, 'organisation'));
  return withTeam(name, rivals.has(bareKey(records) ?? '') ? gameOf(records) : undefined);
};
