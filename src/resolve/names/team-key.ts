import { isKnownPlace } from './known-places.js';

/** Why 'Boston' is on the node of the 'Boston Red Sox', and 'Germany' on that of 'Germany (team)'. */
export const TEAM_REASON = 'team';

const MARK = ' (team)';

/** The key of the team that bears a place's name; no plain name holds a bracket. */
export const teamKey = (place: string): string => `${place}${MARK}`;

export const isTeamKey = (key: string): boolean => key.endsWith(MARK);

export const placeOfTeam = (key: string): string => key.slice(0, -MARK.length);

/** 'Germany (team)', 'Germany (rugby team)': what plays for a place is told from it wherever names stand alone. */
export const withTeam = (name: string, game?: string): string =>
  game === undefined ? `${name}${MARK}` : `${name} (${game} team)`;

const SHOWN = /\((?:[\p{L} ]+ )?team\)$/u;

/** Is it what `withTeam` gives? */
export const isTeamName = (name: string): boolean => SHOWN.test(name);

/** Is a team's name that of a place, by the lists or by `others`, the places of the corpus that share a team's name? */
export const bearsPlace = (key: string, others: ReadonlySet<string>): boolean =>
  others.has(key) || isKnownPlace(key);
