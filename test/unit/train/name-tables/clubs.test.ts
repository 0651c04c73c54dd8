import { expect, test } from 'vitest';
import { clubRows } from '../../../../src/train/name-tables/clubs.js';

const lists: Readonly<Record<string, readonly { readonly name: string; readonly city: string }[]>> = {
  mlb_teams: [
    { name: 'Arden Red Larks', city: 'Arden' },
    { name: 'Lomas Bay Rays', city: 'St. Petersburg' },
  ],
  nba_teams: [{ name: 'Utah Drums', city: 'Salt Lake City' }],
  nfl_teams: [
    { name: 'Lomas Bay Gulls', city: 'Lomas' },
    { name: 'Arden Football Team', city: 'Arden' },
  ],
  nhl_teams: [{ name: 'Golden Plain Wolves', city: 'Port Ek' }],
};

test('a club’s name is a place, which may be a state or what several clubs share, and a nickname', () => {
  const read = (league: string): string => JSON.stringify({ [league]: lists[league] });
  expect(clubRows(read, new Set(['utah']))).toEqual([
    ['arden', 'red larks', 'baseball'],
    ['lomas bay', 'rays', 'baseball'],
    ['utah', 'drums', 'basketball'],
    ['lomas bay', 'gulls', 'football'],
    ['golden plain', 'wolves', 'ice hockey'],
  ]);
});
