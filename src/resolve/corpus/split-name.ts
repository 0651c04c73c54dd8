import { lexicon } from '../names/lexicon.js';
import { isAnyCountrys, isHeadAlone, isToldByStory } from '../names/offices.js';
import type { OtherName } from '../names/other-name.js';
import { mayAct } from '../names/where.js';
import { bearersOf } from '../names/world.js';
import { type Other, splitByContainer } from './containers.js';
import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import type { OtherRecord } from './records.js';
import { type Join, splitSenses, whereAgreed, whereAgreedFaintly } from './senses.js';

/** A name that says nothing of whose it is: two stories may mean two bodies. */
export const saysTooLittle = (name: OtherName): boolean => isAnyCountrys(name) || isHeadAlone(name);

/** Ministries of which nothing says whose: one in two stories only where these share a telling name. */
const splitOffices = (
  records: readonly OtherRecord[],
  near: Neighbourhood,
  links: Links,
  join: Join<OtherRecord>,
): Other[] => splitSenses(records, near, links, join).map((sense) => ({ ...sense, name: records[0]!.name }));

// Print that names a smaller town of several words means something else: 'White House'.
const OF_NOTE = 100_000;

const isPlaceOfNote = (key: string): boolean =>
  lexicon().waters.has(key) ||
  bearersOf(key).some(({ people, kind }) => kind === 'region' || people >= OF_NOTE);

// So small a share of the stories takes 'Odesa' for an organisation by a slip of the tagger.
const SLIP = 0.4;

/**
 * Print lets capitals and states act ('Moscow said'), other towns seldom: an airline or a bank of such a name is another thing than the town,
 * the river than the shop. Of several words that name no place of note the tagger is only unsure.
 */
const byKind = (records: readonly OtherRecord[]): (readonly OtherRecord[])[] => {
  const [{ name }] = records as [OtherRecord];
  if (name.words.length > 1 && !isPlaceOfNote(name.key)) return [records];
  const bodies = records.filter(({ local }) => local.type === 'organisation');
  const share = bodies.length / records.length;
  if (share <= SLIP || share >= 1 - SLIP || mayAct(name.key)) return [records];
  return [records.filter(({ local }) => local.type !== 'organisation'), bodies];
};

const splitAlike = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): Other[] => {
  const [{ name }] = records as [OtherRecord];
  if (saysTooLittle(name)) return splitOffices(records, near, links, whereAgreed);
  if (isToldByStory(name)) return splitOffices(records, near, links, whereAgreedFaintly);
  return splitByContainer(records, near);
};

/** The bearers of one name, each with the records that mean it. */
export const splitName = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): Other[] =>
  byKind(records).flatMap((alike) => splitAlike(alike, near, links));
