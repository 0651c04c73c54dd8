/** What a list of names says of them. The order is part of the model: new classes go at the end. */
export const GAZETTEER_CLASSES = [
  'country',
  'region',
  'water',
  'city-large',
  'city',
  'demonym',
  'given',
  'family',
  'name',
  'figure',
  'company',
  'newspaper',
  'agency',
  'party',
  'charity',
  'international',
  'acronym',
  'title',
  'occupation',
] as const;

export type GazetteerClass = (typeof GAZETTEER_CLASSES)[number];

// What comes under a share-alike licence stays in a folder of its own.
const SHARE_ALIKE: ReadonlySet<GazetteerClass> = new Set(['international', 'acronym']);

/** The file of a class, below seeds/gazetteers. */
export const gazetteerFile = (gazetteer: GazetteerClass): string =>
  SHARE_ALIKE.has(gazetteer) ? `supraverden/${gazetteer}.list` : `${gazetteer}.list`;
