import type { CorpusDocument } from '../../../src/contract/prepared.js';
import { seeded } from '../../../src/lib/seeded.js';
import { resolveCorpus } from '../../../src/resolve/index.js';
import { isCommon, personName } from '../../../src/resolve/names/person-name.js';
import type { GoldSentence } from '../../../src/train/read-bio.js';
import { bCubed } from '../../support/b-cubed.js';
import { goldDocument } from './gold-document.js';
import { type Bearer, rename } from './read-bearers.js';

// Pseudo-namesakes (Gooi & Allan 2004): people of real texts are given one name, in the text, before anything is resolved.

/** How much of the text around a name is shown. */
export const CONTEXTS = ['sentence', 'paragraph', 'half'] as const;
type Context = (typeof CONTEXTS)[number];
type Place = Bearer['places'][number];

const REACH = { sentence: 0, paragraph: 1, half: Number.POSITIVE_INFINITY } as const;

const around = ({ sentences, at }: Place, context: Context) => {
  const first = Math.max(0, at - REACH[context]);
  // News places begin with the sentence that names: what stands before it may be another report's.
  const more = first === at ? 2 * REACH[context] : REACH[context];
  return sentences.slice(first, at + more + 1);
};

interface Named extends CorpusDocument {
  /** The mention that was given the name. */
  readonly mention: number;
}

const story = (id: string, bearer: Bearer, place: Place, name: string, context: Context): Named => {
  const document = goldDocument(id, rename(around(place, context), bearer.name, name.split(' ')));
  return { ...document, mention: document.extraction.mentions.findIndex(({ text }) => text === name) };
};

/** For each document the number of the entity that its renamed mention belongs to. */
const resolved = (documents: readonly Named[]): number[] => {
  const { entities } = resolveCorpus(documents, []);
  const found = new Map(
    entities.flatMap(({ members }, entity) =>
      members.flatMap(({ document, mentions }) =>
        mentions.map((mention) => [`${document} ${mention}`, entity] as const),
      ),
    ),
  );
  return documents.map(({ id, mention }, i) => found.get(`${id} ${mention}`) ?? -1 - i);
};

const percent = (share: number): number => Math.round(1000 * share) / 10;

export interface NamesakeScore {
  readonly corpus: Bearer['corpus'];
  readonly context: Context;
  /** Of the pairs put on one node, the share that is one bearer, where half of the pairs are; percent. */
  readonly precision: number;
  /** Of the pairs of one bearer, the share put on one node. */
  readonly recall: number;
  readonly pairs: number;
}

/** Each pair of texts resolved as a corpus of its own: one bearer's two places, and one of them beside another bearer's. */
export const measurePairs = (
  bearers: readonly Bearer[],
  names: readonly string[],
  context: Context,
): Omit<NamesakeScore, 'corpus' | 'context'> => {
  const random = seeded(3);
  const draw = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  let same = 0;
  let other = 0;
  const several = bearers.filter(({ places }) => places.length > 1);
  for (const bearer of several) {
    const name = draw(names);
    const first = Math.floor(random() * (bearer.places.length - 1));
    const [a, b] = [bearer.places[first]!, bearer.places[first + 1]!];
    let stranger = draw(bearers);
    while (stranger.name.join(' ') === bearer.name.join(' ')) stranger = draw(bearers);
    const one = story('a', bearer, a, name, context);
    const joins = (two: Named): boolean => {
      const [x, y] = resolved([one, two]);
      return x === y;
    };
    if (joins(story('b', bearer, b, name, context))) same++;
    if (joins(story('b', stranger, stranger.places.at(-1)!, name, context))) other++;
  }
  return {
    precision: percent(same / Math.max(1, same + other)),
    recall: percent(same / several.length),
    pairs: 2 * several.length,
  };
};

const BEARERS = 4;

/** All in one corpus, four bearers a name with up to twelve stories each: B³ over the renamed mentions. */
export const measurePool = (bearers: readonly Bearer[], names: readonly string[], context: Context) => {
  const several = bearers.filter(({ places }) => places.length > 1);
  const documents: Named[] = [];
  const gold: string[] = [];
  for (const [i, bearer] of several.slice(0, BEARERS * names.length).entries()) {
    const name = names[Math.floor(i / BEARERS)]!;
    for (const [j, place] of bearer.places.entries()) {
      documents.push(story(`${i}-${j}`, bearer, place, name, context));
      gold.push(String(i));
    }
  }
  const found = resolved(documents);
  const { precision, recall } = bCubed(gold.map((entity, i) => ({ gold: entity, found: String(found[i]) })));
  return { precision: percent(precision), recall: percent(recall), stories: documents.length };
};

const SENTENCES = 6;
const STORIES = 5;

/**
 * The other side: news as it stands, six sentences a story. Of the stories that name somebody by a common name that five and more have,
 * the share on the node that has most of them: in one broadcaster's news each such name is nearly always one person's.
 */
export const measureUnchanged = (sentences: readonly GoldSentence[]) => {
  const documents: CorpusDocument[] = [];
  for (let at = 0; at < sentences.length; at += SENTENCES)
    documents.push(goldDocument(`${at}`, sentences.slice(at, at + SENTENCES)));
  const stories = new Map<string, number[]>();
  for (const { name, type, members } of resolveCorpus(documents, []).entities) {
    const read = type === 'person' ? personName(name) : undefined;
    if (read !== undefined && isCommon(read))
      stories.set(name, [...(stories.get(name) ?? []), members.length]);
  }
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  const often = [...stories.values()].filter((counts) => sum(counts) >= STORIES);
  const together = sum(often.map((counts) => Math.max(...counts)));
  return { names: often.length, share: percent(together / sum(often.flat())) };
};
