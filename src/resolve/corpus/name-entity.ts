import type { Form } from '../../contract/entity.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import { lexicon } from '../names/lexicon.js';
import { otherName } from '../names/other-name.js';
import { personName } from '../names/person-name.js';

const shouts = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{4}|\s/u.test(text);

const withoutArticle = (text: string): string =>
  text
    .replace(/^[Tt]he\s+(?=\S)/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** 2 for a name in full, 1 for a part of it or a name with initials, 0 for an acronym. */
const fullness = (text: string, type: EntityType): number => {
  if (type === 'person') {
    const name = personName(text);
    if (name === undefined) return 0;
    const spelt = name.words.filter((word) => word.length > 1).length;
    return spelt > 1 && name.titles.length === 0 ? 2 : 1;
  }
  const name = otherName(text);
  if (name === undefined) return 0;
  return name.acronym ? 0 : name.within === undefined ? 2 : 1;
};

// A longer form of an organisation's name is shown where it makes up this share of the uses of its full names.
const SHARE = 0.25;

/**
 * The name shown for an entity: of its fullest forms the most frequent. An organisation known by its acronym alone gets the
 * long name of the open list of international bodies. Forms must be sorted by count.
 */
export const displayName = (forms: readonly Form[], type: EntityType): string => {
  const best = Math.max(...forms.map((form) => fullness(form.text, type)));
  const full = forms.filter((form) => fullness(form.text, type) === best);
  const calm = full.filter((form) => !shouts(form.text));
  const [first, ...others] = calm.length > 0 ? calm : full;
  if (type !== 'person' && best === 0) {
    const long = lexicon().acronyms.get(otherName(first!.text)?.key ?? '');
    if (long !== undefined) return long;
  }
  if (type === 'organisation' && best === 2 && !/\s/.test(first!.text)) {
    const total = full.reduce((sum, form) => sum + form.count, 0);
    const longer = others.find((form) => /\s/.test(withoutArticle(form.text)) && form.count >= SHARE * total);
    if (longer !== undefined) return withoutArticle(longer.text);
  }
  return withoutArticle(first!.text);
};
