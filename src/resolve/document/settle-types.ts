import { ENTITY_TYPE_NAMES, type EntityType } from '../../contract/entity-types/index.js';
import type { Mention } from '../../contract/mention.js';
import { personName } from '../names/person-name.js';
import { plain } from '../names/plain.js';

/**
 * One name has one type in one document: the one with the most confidence behind it. Only where somebody is named in full
 * may the family name be a person's beside a place or organisation of that name ('Washington', 'Ford').
 */
export const settleTypes = (mentions: readonly Mention[]): ((mention: Mention) => EntityType) => {
  const weights = new Map<string, Record<EntityType, number>>();
  const families = new Set<string>();
  for (const { kind, text, type, confidence } of mentions) {
    if (kind !== 'name') continue;
    const name = plain(text);
    const weight = weights.get(name) ?? { person: 0, place: 0, organisation: 0 };
    weight[type] += confidence;
    weights.set(name, weight);
    const person = type === 'person' ? personName(text) : undefined;
    if (person !== undefined && person.words.length > 1) families.add(person.words.at(-1)!);
  }
  return ({ text, type }) => {
    const name = plain(text);
    const weight = weights.get(name);
    if (weight === undefined || (weight.person > 0 && families.has(name))) return type;
    return ENTITY_TYPE_NAMES.reduce((best, next) => (weight[next] > weight[best] ? next : best), type);
  };
};
