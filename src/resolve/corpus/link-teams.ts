import { groupBy } from '../../lib/group-by.js';
import { pushTo } from '../../lib/push-to.js';
import { placesIn } from '../names/places-in.js';
import { isTeamKey, placeOfTeam, TEAM_REASON } from '../names/team-key.js';
import type { Other, Others } from './containers.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import type { OtherRecord } from './records.js';
import { addRecord, agrees, emptySense, shares } from './senses.js';

/** The records of a place's teams by game; those whose stories tell none are of the one that most are of. */
export const splitByGame = (records: readonly OtherRecord[], near: Neighbourhood): Other[] => {
  const games = new Map<string, Other>();
  const open: OtherRecord[] = [];
  const start = (game: string): Other => {
    const sense = { ...emptySense<OtherRecord>(), name: records[0]!.name };
    games.set(game, sense);
    return sense;
  };
  for (const record of records) {
    const { game } = record.local;
    if (game === undefined) open.push(record);
    else addRecord(games.get(game) ?? start(game), record, near);
  }
  const senses = [...games.values()].sort((a, b) => b.records.length - a.records.length);
  const main = senses[0] ?? start('');
  for (const record of open) {
    const telling = new Set(near.telling[record.document]);
    addRecord(senses.find((sense) => shares(sense.telling, telling)) ?? main, record, near);
  }
  return [...games.values()];
};

const gamesOf = (records: readonly OtherRecord[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ local: { game } }) => game ?? []));

/** Of one game; where a story tells none, in like company. */
const mayBeOne = (team: Other, games: ReadonlySet<string>, club: Club): boolean =>
  games.size === 0 || club.games.size === 0 ? agrees(team, club.sense) : shares(games, club.games);

interface Club {
  readonly record: OtherRecord;
  readonly sense: Other;
  readonly games: ReadonlySet<string>;
}

/** What plays under a longer name than its place's, by the places in it. */
const clubsByPlace = (others: Others): ReadonlyMap<string, readonly Club[]> => {
  const clubs = new Map<string, Club[]>();
  for (const senses of others.values()) {
    for (const sense of senses) {
      const { records } = sense;
      const record = records.find(({ local }) => local.club);
      if (record === undefined) continue;
      const games = gamesOf(records.filter(({ local }) => local.club));
      for (const place of placesIn(record.local.name)) pushTo(clubs, place, { record, sense, games });
    }
  }
  return clubs;
};

/** What each story names, by the bodies that its records were of before any team was joined. */
class Stories {
  readonly #bodies: ReadonlyMap<OtherRecord, number>;
  readonly #records: ReadonlyMap<number, readonly OtherRecord[]>;
  readonly #named = new Map<number, ReadonlySet<number>>();

  constructor(records: readonly OtherRecord[], links: Links) {
    this.#bodies = new Map(records.map((record) => [record, links.root(record)]));
    this.#records = groupBy(records, ({ document }) => [document]);
  }

  bodyOf = (record: OtherRecord): number => this.#bodies.get(record)!;

  /** Of several clubs the one that the story names, if it names no other. */
  meant(clubs: ReadonlyMap<number, OtherRecord>, document: number): OtherRecord | undefined {
    let named = this.#named.get(document);
    named ??= new Set(this.#records.get(document)?.map(this.bodyOf));
    this.#named.set(document, named);
    const both = clubs.size < named.size ? [...clubs.keys()] : [...named];
    const [body, ...more] = both.filter((one) => clubs.has(one) && named.has(one));
    return body === undefined || more.length > 0 ? undefined : clubs.get(body);
  }
}

/**
 * A team that bears a town's name is the one club of that game whose longer name holds the town. A town may have a club in every game, and
 * two in one ('Bristol City', 'Bristol Rovers'): then a story's team is the one that it names besides ('Rovers'), or neither.
 */
export const linkTeams = (others: Others, records: readonly OtherRecord[], links: Links): void => {
  if (![...others.keys()].some(isTeamKey)) return;
  const byPlace = clubsByPlace(others);
  const stories = new Stories(records, links);
  for (const [key, senses] of others) {
    if (!isTeamKey(key)) continue;
    const ofPlace = byPlace.get(placeOfTeam(key)) ?? [];
    for (const sense of senses) {
      const games = gamesOf(sense.records);
      const fitting = ofPlace.filter((club) => mayBeOne(sense, games, club));
      const clubs = new Map(fitting.map(({ record }) => [stories.bodyOf(record), record]));
      links.pairs += fitting.length;
      const only = clubs.size === 1 ? fitting[0]!.record : undefined;
      const open: OtherRecord[] = [];
      for (const record of sense.records) {
        const club = only ?? stories.meant(clubs, record.document);
        if (club === undefined) open.push(record);
        else links.join(record, club, TEAM_REASON, 0.8);
      }
      if (open.length > 0) links.joinAll({ ...sense, records: open });
    }
  }
};
