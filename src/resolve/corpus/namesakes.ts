import type { Neighbourhood } from './context.js';
import type { Links } from './links.js';
import { type Comparison, NamesakeScale, probability } from './namesake-scale.js';
import type { PersonRecord } from './records.js';
import { addRecord, emptySense, featuresOf, type Join, joinOne, mergeGroups, type Sense } from './senses.js';

type Person = Sense<PersonRecord>;

/**
 * Splits the records of a name that many people bear: two are one bearer only where posts, company and topic together make it likelier
 * than not (Gooi & Allan 2004 on topics of namesakes). Each record joins the likest of those with which it shares a post or a telling
 * neighbour; then groups of records join the likest of all, the largest first.
 */
export const splitNamesakes = (
  records: readonly PersonRecord[],
  near: Neighbourhood,
  links: Links,
): Person[] => {
  const scale = new NamesakeScale(near);
  /** Joins a group with the likest that does not contradict it, and says so. */
  const join: Join<PersonRecord> = (senses, group) => {
    let into: Person | undefined;
    let best: Comparison | undefined;
    for (const sense of senses) {
      const comparison = scale.compare(sense, group);
      if (comparison.odds > (best?.odds ?? 0)) [into, best] = [sense, comparison];
    }
    if (into !== undefined && best !== undefined)
      links.join(group.records[0]!, into.records[0]!, best.reason, probability(best.odds));
    return into;
  };
  const byFeature = new Map<string | number, Person>();
  const groups: Person[] = [];
  for (const record of records) {
    const alone = emptySense<PersonRecord>();
    addRecord(alone, record, near);
    const features = featuresOf(alone);
    const found = new Set(features.flatMap((feature) => byFeature.get(feature) ?? []));
    const into = joinOne([...found], alone, links, join);
    if (into === undefined) groups.push(alone);
    for (const feature of features)
      if (into !== undefined || !byFeature.has(feature)) byFeature.set(feature, into ?? alone);
  }
  // Once more, since a bearer is known better when all of its records are in.
  const [largest, ...others] = mergeGroups(mergeGroups(groups, links, join), links, join);
  links.pairs += others.length;
  for (const other of others)
    links.keepApart(other, largest!, 'unlike-context', probability(scale.compare(largest!, other).odds));
  return [largest!, ...others];
};
