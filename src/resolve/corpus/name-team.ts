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

/**
 * The name shown for a team that bears a place's name: the club's own where a story gives it ('Boston Red Sox'), else
 * 'Germany (team)'. Undefined for anything else. Forms must be sorted by count.
 */
export const teamName = (forms: readonly Form[], records: readonly LocalRecord[]): string | undefined => {
  if (!records.some(({ local }) => local.team)) return undefined;
  const places = placesOf(records);
  if (places.size === 0) return undefined;
  const clubs = forms.filter(({ text }) => !places.has(otherName(text)?.key ?? ''));
  return clubs.length > 0
    ? displayName(clubs, 'organisation')
    : withTeam(calm(displayName(forms, 'organisation')));
};
