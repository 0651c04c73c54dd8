import { partsOf } from '../names/person-name.js';
import { addTopic, emptyTopic, meanLikeness, wordsOfTopic } from '../topics/packed-topic.js';
import type { Neighbourhood } from './context.js';
import type { PersonRecord } from './records.js';
import { type Sense, shares } from './senses.js';

/** What stands around all records of a bearer. Records only ever join, so each is added once. */
interface Profile {
  records: number;
  /** Telling words of the longest text. */
  words: number;
  readonly topic: Int32Array;
  /** Name around it → in how many of the records. */
  readonly company: Map<number, number>;
}

/** Two bearers of a name held against each other. */
export interface Comparison {
  /** Log odds that they are one, where as many pairs are as are not. */
  readonly odds: number;
  /** What says so most. */
  readonly reason: 'same-role' | 'same-company' | 'like-topic';
  /** -1 to 1. */
  readonly topic: number;
}

// Weights of a logistic regression on 5,700 pairs of texts about people of GMB, Re-DocRED, MEANTIME and GUM who were given one name
// (test/eval/namesakes), rounded; but the prior is higher than fitted, as in the news two of a name are rarer than there. A post is of somebody ('mayor of Leeds'), a role is not ('mayor').
const PRIOR = -1.5;
// Fewer bear all of three names.
const PRIOR_OF_THREE = -0.5;
const TOPIC = 8;
const POST = 4;
const ROLE = 2;
const OTHER_WALK = -2;
// Two strangers are of an age one time in ten.
const AGE = 2.2;
const OF_AN_AGE = 2;
// Texts of fewer telling words say nothing of who is meant: then a name is one person's.
const ENOUGH = 7;
const UNTOLD = 3;
// The whole logarithm, of any number of records, joins too many.
const MOST_COUNTED = 32;
const STRANGERS = -1.4;
// So many names around each and none in common: they are strangers.
const COMPANY = 6;
// One name in common says at most this much, and a third one half as much as the first two.
const MOST_OF_A_NAME = 4;
// As if so many stories more had been read: in a corpus of two every shared name would be in all of it.
const UNREAD = 50;

/** Two digits of the chance that odds stand for, never all of it. */
export const probability = (odds: number): number =>
  Math.min(99, Math.round(100 / (1 + Math.exp(-odds)))) / 100;

/** Holds the bearers of common names against one another, remembering what is known of each. */
export class NamesakeScale {
  readonly #profiles = new WeakMap<Sense, Profile>();

  constructor(readonly near: Neighbourhood) {}

  compare(a: Sense<PersonRecord>, b: Sense<PersonRecord>): Comparison {
    const [x, y] = [this.#profile(a), this.#profile(b)];
    const topic = meanLikeness(x, y);
    const company = this.#company(x, y);
    const post = [...a.roles].some((role) => role.includes(' of ') && b.roles.has(role));
    const role = post ? POST : shares(a.roles, b.roles) ? ROLE : 0;
    const unlike = a.walks.size > 0 && b.walks.size > 0 && !shares(a.walks, b.walks);
    const strange = company === 0 && a.around.size >= COMPANY && b.around.size >= COMPANY;
    const age = [...a.ages].some((one) => [...b.ages].some((other) => Math.abs(one - other) <= OF_AN_AGE));
    const untold =
      !strange && Math.min(x.words, y.words) < ENOUGH && (a.roles.size === 0 || b.roles.size === 0);
    const odds =
      (untold ? UNTOLD : 0) +
      (partsOf(a.records[0]!.name).length > 2 ? PRIOR_OF_THREE : PRIOR) +
      // Whoever is named often is named again (a Chinese restaurant process, Aldous 1985), to a point.
      0.5 * Math.log(Math.min(MOST_COUNTED, Math.max(x.records, y.records))) +
      TOPIC * topic +
      company +
      role +
      (age ? AGE : 0) +
      (unlike ? OTHER_WALK : 0) +
      (strange ? STRANGERS : 0);
    const most = Math.max(TOPIC * topic, company, role);
    const reason = most === role ? 'same-role' : most === company ? 'same-company' : 'like-topic';
    return { odds, reason, topic };
  }

  #profile(sense: Sense): Profile {
    const profile = this.#profiles.get(sense) ?? {
      records: 0,
      words: 0,
      topic: emptyTopic(),
      company: new Map(),
    };
    for (const record of sense.records.slice(profile.records)) {
      const { topic } = record.local;
      if (topic !== undefined) {
        addTopic(profile.topic, topic);
        profile.words = Math.max(profile.words, wordsOfTopic(topic));
      }
      const own = this.near.own(record);
      for (const name of this.near.all[record.document]!)
        if (name !== own) profile.company.set(name, (profile.company.get(name) ?? 0) + 1);
    }
    profile.records = sense.records.length;
    this.#profiles.set(sense, profile);
    return profile;
  }

  /** How much likelier than elsewhere the names around one stand around the other: log ratios of the three that tell most. */
  #company(x: Profile, y: Profile): number {
    const [small, large] = x.company.size <= y.company.size ? [x, y] : [y, x];
    const { stories, all } = this.near;
    const ratios: number[] = [];
    for (const [name, count] of small.company) {
      const other = large.company.get(name);
      if (other === undefined) continue;
      const usual = (stories[name]! + 1) / (all.length + UNREAD);
      const ratio = Math.log(((count / small.records) * (other / large.records)) / usual);
      ratios.push(Math.max(0, Math.min(MOST_OF_A_NAME, ratio)));
    }
    const [first = 0, second = 0, third = 0] = ratios.sort((a, b) => b - a);
    return first + second + third / 2;
  }
}
