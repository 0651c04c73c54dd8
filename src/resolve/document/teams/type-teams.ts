import type { LocalEntity } from '../../../contract/entity.js';
import type { Extraction } from '../../../contract/mention.js';
import { isNation, isTown } from '../../names/known-places.js';
import { otherName } from '../../names/other-name.js';

/**
 * Gives mentions of clubs that bear a town's name the type that our guide to annotation has for them. A country's name stays
 * what the tagger took it for, as guides differ on it; its team is an organisation in the graph all the same.
 */
export const typeTeams = (extraction: Extraction, entities: readonly LocalEntity[]): Extraction => {
  const clubs = new Set(entities.filter(({ team }) => team).flatMap(({ mentions }) => mentions));
  if (clubs.size === 0) return extraction;
  const isClub = (text: string): boolean => {
    const key = otherName(text)?.key;
    return key !== undefined && isTown(key) && !isNation(key);
  };
  const mentions = extraction.mentions.map((mention, index) =>
    clubs.has(index) && isClub(mention.text) ? { ...mention, type: 'organisation' as const } : mention,
  );
  return { ...extraction, mentions };
};
