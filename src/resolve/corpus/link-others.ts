import { groupBy } from '../../lib/group-by.js';
import { pushTo } from '../../lib/push-to.js';
import { isTeamKey } from '../names/team-key.js';
import { dominant, readAliases } from './aliases.js';
import { largest, type Other } from './containers.js';
import type { Neighbourhood } from './context.js';
import { mayStandFor, readHolders } from './holders.js';
import { linkAcronym } from './link-acronyms.js';
import { linkLongNames, linkToShort } from './link-long-names.js';
import { linkTeams, splitByGame } from './link-teams.js';
import type { Links } from './links.js';
import { linkVariants } from './name-variants.js';
import { linkSpellings } from './place-spellings.js';
import type { OtherRecord } from './records.js';
import { saysTooLittle, splitName } from './split-name.js';

/**
 * Places and organisations across documents: equal names are one unless their containers differ; a short name or acronym
 * joins the long name it stood for where a document gave both, or that the open list of international bodies gives it, or
 * whose initials it is where the company agrees.
 */
export const linkOthers = (records: readonly OtherRecord[], near: Neighbourhood, links: Links): void => {
  const others = new Map<string, Other[]>();
  const byInitials = new Map<string, Other[]>();
  for (const [key, named] of groupBy(records, ({ name }) => [name.key])) {
    const senses = isTeamKey(key) ? splitByGame(named, near) : splitName(named, near, links);
    others.set(key, senses);
    if (isTeamKey(key)) continue;
    for (const sense of senses) links.joinAll(sense);
    const main = largest(senses)!;
    for (const initials of main.name.initials) pushTo(byInitials, initials, main);
  }
  const aliases = readAliases(records);
  linkLongNames(aliases, others, links);
  linkVariants(others, near, links);
  linkSpellings(others, links);
  const holders = readHolders(aliases, others);
  const sameBody = (a: string, b: string): boolean => {
    const [x, y] = [largest(others.get(a)), largest(others.get(b))];
    return x !== undefined && y !== undefined && links.root(x.records[0]!) === links.root(y.records[0]!);
  };
  for (const [key, senses] of others) {
    const short = largest(senses)!;
    if (saysTooLittle(short.name) || isTeamKey(key)) continue;
    const of = aliases.get(key) ?? [];
    if (!short.name.acronym) linkToShort(short, of, others, links);
    const long = largest(others.get(dominant(of, sameBody) ?? ''));
    if (long !== undefined && mayStandFor(short, long, of, holders))
      links.joinSenses(short, long, short.name.acronym ? 'acronym-introduced' : 'shorter-name', 0.9);
    else if (short.name.acronym && of.length === 0) linkAcronym(short, others, byInitials, near, links);
  }
  linkTeams(others, records, links);
};
