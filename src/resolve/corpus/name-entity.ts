import type { Form } from '../../contract/entity.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import { lexicon } from '../names/lexicon.js';
import { countryOfOffice } from '../names/offices.js';
import { otherName } from '../names/other-name.js';
import { personName } from '../names/person-name.js';
import { plain } from '../names/plain.js';

const shouts = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{4}|\s/u.test(text);

const SMALL = /^(?:de|da|do|dos|di|du|del|la|las|le|los|el|of|the|and|von|van|der|den|bin|ibn)$/i;

/** 'NEW DELHI', in datelines and headlines alone, is shown as 'New Delhi'. */
const calmed = (text: string): string =>
  text
    .split(/(?<=[\s-])/)
    .map((word, i) =>
      i > 0 && SMALL.test(word.trim())
        ? word.toLowerCase()
        : word.toLowerCase().replace(/^(?:mc|o['’])?\p{L}/u, (start) => titled(start)),
    )
    .join('');

const titled = (start: string): string =>
  start.length === 1
    ? start.toUpperCase()
    : start[0]!.toUpperCase() + start.slice(1, -1) + start.at(-1)!.toUpperCase();

const withoutArticle = (text: string): string =>
  text
    .replace(/^[Tt]he\s+(?=\S)/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** 'UN Secretary-General Nora Feldt' is shown as 'Nora Feldt'. */
const withoutTitles = (text: string): string => {
  let rest = text;
  while (/\s/.test(rest) && (personName(rest)?.titles.length ?? 0) > 0) rest = rest.replace(/^\S+\s+/, '');
  return rest;
};

/** 2 for a name in full, 1 for a part of it or a name with initials, 0 for an acronym. */
const fullness = (text: string, type: EntityType): number => {
  if (type === 'person') {
    const name = personName(text);
    if (name === undefined) return 0;
    // A family name with a hyphen is one word of it.
    const spelt = text.split(/\s+/).filter((part) => plain(part).length > 1).length;
    return spelt - name.titles.length - (name.generation === undefined ? 0 : 1) > 1 ? 2 : 1;
  }
  const name = otherName(text);
  if (name === undefined) return 0;
  return name.acronym ? 0 : name.within === undefined ? 2 : 1;
};

/** Of two forms as frequent, the one the table of places calls usual: 'Kyiv' before 'Kiev'. */
const usual = ({ text }: Form): number => Number(otherName(text)?.key === plain(text));

/** Accents, which print leaves out rather than makes up: 'António' before 'Antonio'. */
const marks = ({ text }: Form): number => text.normalize('NFD').length - text.length;

// A longer form of an organisation's name is shown where it makes up this share of the uses of its full names.
const SHARE = 0.25;

/** The long name of an acronym among the forms, where nothing longer stands or what stands is a part of it ('Red Cross'). */
const listedName = (forms: readonly Form[], shown: string | undefined): string | undefined => {
  const inside = shown === undefined ? '' : plain(withoutArticle(shown));
  return forms
    .map(({ text }) => otherName(text))
    .filter((name) => name?.acronym === true)
    .map((name) => lexicon().acronyms.get(name!.key))
    .find((long) => long !== undefined && ` ${plain(long)} `.includes(inside));
};

/** Of the forms of an office those that say whose it is, where any does: 'Russian Defence Ministry'. */
const saysWhose = (forms: readonly Form[], type: EntityType): readonly Form[] => {
  if (type === 'person') return forms;
  const whose = forms.filter(({ text }) => countryOfOffice(otherName(text)!) !== undefined);
  return whose.length > 0 ? whose : forms;
};

/**
 * A name that many bodies bear is shown with whose it is, where a form says so: 'UN Security Council', not 'Security Council'.
 */
const tellingForm = (shown: Form, forms: readonly Form[], type: EntityType): Form => {
  const name = type === 'organisation' ? otherName(shown.text) : undefined;
  if (!name?.office) return shown;
  const ending = ` ${plain(withoutArticle(shown.text))}`;
  return forms.find(({ text }) => plain(withoutArticle(text)).endsWith(ending)) ?? shown;
};

/** 'Defence Ministry (Russia)', where the stories say whose it is but the name does not. */
export const nameWithCountry = (name: string, country: string | undefined): string => {
  const office = country === undefined ? undefined : otherName(name);
  if (country === undefined || !office?.office || countryOfOffice(office) !== undefined) return name;
  return `${name} (${lexicon().countryNames.get(country) ?? country})`;
};

/**
 * The name shown for an entity: of its fullest forms the most frequent. An organisation known by its acronym alone gets the
 * long name of the open list of international bodies, a country its own. Forms must be sorted by count.
 */
export const displayName = (forms: readonly Form[], type: EntityType): string => {
  const best = Math.max(...forms.map((form) => fullness(form.text, type)));
  const full = saysWhose(
    forms.filter((form) => fullness(form.text, type) === best),
    type,
  );
  const calm = full
    .filter((form) => !shouts(form.text))
    .sort((a, b) => b.count - a.count || usual(b) - usual(a) || marks(b) - marks(a));
  const [most, ...others] = calm.length > 0 ? calm : full;
  const first = tellingForm(most!, calm, type);
  if (calm.length === 0 && type !== 'organisation' && shouts(first.text))
    return calmed(withoutArticle(first.text));
  const listed = type === 'person' ? undefined : listedName(forms, best === 0 ? undefined : first.text);
  if (listed !== undefined) return listed;
  const country =
    type === 'place' && best === 0 ? lexicon().countryNames.get(otherName(first.text)!.key) : undefined;
  if (country !== undefined) return country;
  if (type === 'organisation' && best === 2 && !/\s/.test(first.text)) {
    const total = full.reduce((sum, form) => sum + form.count, 0);
    const longer = others.find((form) => /\s/.test(withoutArticle(form.text)) && form.count >= SHARE * total);
    if (longer !== undefined) return withoutArticle(longer.text);
  }
  return type === 'person' ? withoutTitles(first.text.replace(/\s+/g, ' ')) : withoutArticle(first.text);
};
