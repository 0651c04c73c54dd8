import { join } from 'node:path';
import { GMB, GUM, MEANTIME, REDOCRED } from '../../../src/train/corpora.js';
import type { GoldSentence, GoldToken } from '../../../src/train/read-bio.js';
import { readCorpus } from '../../../src/train/read-corpus.js';
import { DEV_FOLDER } from '../measure.js';

/** A person of the training texts and the places where a text says who that is: natural contexts of one bearer. */
export interface Bearer {
  readonly corpus: 'news' | 'articles';
  /** Words of the full name. */
  readonly name: readonly string[];
  /** Sentences around each place, the place's own at `at`. No two places share a sentence. */
  readonly places: readonly { readonly sentences: readonly GoldSentence[]; readonly at: number }[];
}

/** DRAMATIS_TRAIN names another folder. */
export const TRAIN_FOLDER = process.env.DRAMATIS_TRAIN ?? join(DEV_FOLDER, '..', 'train');

/** The words of each person's name in a sentence. */
export const peopleIn = (sentence: GoldSentence): string[][] => {
  const found: string[][] = [];
  let open: string[] | undefined;
  for (const { token, tag } of sentence) {
    if (tag === 'B-PER') {
      open = [token];
      found.push(open);
    } else if (tag === 'I-PER' && open !== undefined) open.push(token);
    else open = undefined;
  }
  return found;
};

const isFull = (words: readonly string[]): boolean =>
  words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}\p{Ll}+/u.test(word));

// Voice of America, in order but without marks of documents: two places so many sentences apart stand in two reports.
const APART = 60;
const MOST_PLACES = 12;

/** People whom several reports name in full. One broadcaster's reports seldom know two of a full name. */
const bearersOfNews = (): Bearer[] => {
  const sentences = readCorpus(GMB, TRAIN_FOLDER).flat();
  const at = new Map<string, number[]>();
  for (const [index, sentence] of sentences.entries()) {
    for (const words of peopleIn(sentence)) {
      const places = at.get(words.join(' ')) ?? [];
      if (isFull(words) && index - (places.at(-1) ?? -APART) >= APART)
        at.set(words.join(' '), [...places, index]);
    }
  }
  return [...at].map(([name, places]) => ({
    corpus: 'news',
    name: name.split(' '),
    places: places
      .slice(0, MOST_PLACES)
      .map((place) => ({ sentences: sentences.slice(place, place + 3), at: 0 })),
  }));
};

/** Articles cut in two between two places that name one person: each half is a text of its own. */
const bearersOfArticles = (): Bearer[] =>
  [REDOCRED, MEANTIME, GUM].flatMap((corpus) =>
    readCorpus(corpus, TRAIN_FOLDER).flatMap((article) => {
      const named = article.map(peopleIn);
      const full = new Map(
        named
          .flat()
          .filter(isFull)
          .map((words) => [words.join(' '), words]),
      );
      return [...full.values()].flatMap((name): Bearer[] => {
        const at = named.flatMap((people, index) =>
          people.some((words) => words.join(' ') === name.join(' ') || words.join(' ') === name.at(-1))
            ? [index]
            : [],
        );
        const [first, last] = [at[0]!, at.at(-1)!];
        if (last - first < 3) return [];
        const middle = Math.ceil((first + last + 1) / 2);
        const halves = [
          { sentences: article.slice(0, middle), at: first },
          { sentences: article.slice(middle), at: last - middle },
        ];
        return [{ corpus: 'articles', name, places: halves }];
      });
    }),
  );

export const readBearers = (): readonly Bearer[] => [...bearersOfNews(), ...bearersOfArticles()];

/** The sentences with the bearer's name replaced by another one: where a text names somebody first it does so in full. */
export const rename = (
  sentences: readonly GoldSentence[],
  bearer: readonly string[],
  name: readonly string[],
): GoldToken[][] => {
  let named = false;
  return sentences.map((sentence) => {
    const renamed: GoldToken[] = [];
    for (let index = 0; index < sentence.length; index++) {
      const part = [bearer, bearer.slice(-1)].find((words) => isName(sentence.slice(index), words));
      if (part === undefined) {
        renamed.push(sentence[index]!);
        continue;
      }
      const words = named && part.length === 1 ? name.slice(-1) : name;
      renamed.push(...words.map((token, i) => ({ token, tag: i === 0 ? 'B-PER' : 'I-PER' })));
      named = true;
      index += part.length - 1;
    }
    return renamed;
  });
};

/** Do the tokens begin with this name of a person, and nothing more of it? */
const isName = (tokens: GoldSentence, words: readonly string[]): boolean =>
  words.every((word, i) => tokens[i]?.token === word && tokens[i]?.tag === (i === 0 ? 'B-PER' : 'I-PER')) &&
  tokens[words.length]?.tag !== 'I-PER';
