import { plain } from './plain-name.js';

/** A club of a list of dariusk/corpora, `data/sports`. */
interface Listed {
  readonly name: string;
  readonly city: string;
}

// File (and key in it) of each league, with its game.
const LEAGUES: Readonly<Record<string, string>> = {
  mlb_teams: 'baseball',
  nba_teams: 'basketball',
  nfl_teams: 'football',
  nhl_teams: 'ice hockey',
};

/** 'Boston Red Sox' is of Boston and goes by 'Red Sox': the longest beginning that is a place's name, else all but the last word. */
const parts = (name: string, isPlace: (name: string) => boolean): readonly [string, string] => {
  const words = plain(name.replace(/ of .*$/, '')).split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    const town = words.slice(0, count).join(' ');
    if (isPlace(town)) return [town, words.slice(count).join(' ')];
  }
  return [words.slice(0, -1).join(' '), words.at(-1)!];
};

/** Rows `place, nickname, game`, plain; 'football' is the American game. `read` gives a league's list, `states` are plain. */
export const clubRows = (read: (league: string) => string, states: ReadonlySet<string>): string[][] => {
  const clubs = Object.entries(LEAGUES).flatMap(([league, game]) =>
    (JSON.parse(read(league)) as Record<string, readonly Listed[]>)[league]!.map((club) => ({
      ...club,
      game,
    })),
  );
  const cities = new Set(clubs.map(({ city }) => plain(city)));
  const names = clubs.map(({ name }) => plain(name));
  // 'Tampa Bay' has several clubs, and is no town.
  const isShared = (words: string): boolean =>
    names.filter((name) => name.startsWith(`${words} `)).length > 1;
  const isPlace = (words: string): boolean => cities.has(words) || states.has(words) || isShared(words);
  return clubs
    .map(({ name, game }) => [...parts(name, isPlace), game])
    .filter(([, nickname]) => !nickname!.includes('team'));
};
