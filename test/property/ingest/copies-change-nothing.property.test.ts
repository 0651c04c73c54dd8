import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CorpusDocument } from '../../../src/contract/prepared.js';
import { connect } from '../../../src/graph/connect.js';
import { minhash } from '../../../src/ingest/near-copies/minhash.js';
import { seeded } from '../../../src/lib/seeded.js';
import { resolveDocuments } from '../../../src/pipeline.js';
import { resolveDocument } from '../../../src/resolve/index.js';
import { type Cast, prepareMarked } from '../../support/marked-corpus.js';

// The law of near-copies (docs/decisions/0004), held against the pipeline from signatures to weights.
const CAST: Cast = Object.fromEntries(
  ['Nora Feldt', 'Jan Ek', 'Mara Quist', 'Oleh Hnatsky', 'Ines Corvo', 'Tomas Berg'].map((name) => [
    name,
    { name, type: 'person' },
  ]),
);
const NAMES = Object.keys(CAST);
const STORIES = 3;
const SENTENCES = 10;

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);
// Invented words keep two stories from sharing more than chance gives them.
const word = (random: Random): string => `w${below(random, 50_000)}`;

/** Fourteen words with none, one, two or three different names among them. */
const sentence = (random: Random, names: number): string => {
  const words = Array.from({ length: 14 }, () => word(random));
  const first = below(random, NAMES.length);
  for (let i = 0; i < names; i++) {
    const name = NAMES[(first + i) % NAMES.length]!;
    words[1 + 4 * i] = `[${name}|${name}]`;
  }
  return `${words.join(' ')}.`;
};

interface Printed {
  readonly source: string;
  readonly publishedAt?: string;
  readonly sentences: readonly string[];
}

/** Stories of which each but the first quotes two sentences of the one before it. */
const writeStories = (random: Random, quotes = true): Printed[] => {
  const stories: Printed[] = [];
  for (let i = 0; i < STORIES; i++) {
    const sentences = Array.from({ length: SENTENCES }, (_, at) => sentence(random, at % 4));
    const quoted = (quotes ? stories.at(-1)?.sentences.slice(2, 4) : undefined) ?? [];
    stories.push({
      source: `story-${i}`,
      publishedAt: `2022-04-2${4 + i}`,
      sentences: [...sentences, ...quoted],
    });
  }
  return stories;
};

const document = (story: Printed): CorpusDocument => {
  const { document: read, extraction } = prepareMarked(CAST, story);
  return {
    id: read.id,
    source: read.source,
    ...(read.publishedAt !== undefined && { publishedAt: read.publishedAt }),
    extraction,
    entities: resolveDocument(read, extraction),
    signature: minhash(read),
  };
};

const graphOf = (stories: readonly Printed[]) => {
  const documents = stories.map(document);
  const { resolution, copies } = resolveDocuments(documents, []);
  const { nodes, ...counted } = connect(documents, copies, resolution.entities);
  // Whatever is known of an entity, but for the places where copies name it.
  const named = nodes.map(({ entity, ...node }) => ({ ...node, entity: { ...entity, members: [] } }));
  return { ...counted, nodes: named, copies };
};
const numbers = (stories: readonly Printed[]) => {
  const { edges, nodes } = graphOf(stories);
  return {
    edges: edges.map(({ source, target, weight, documents, npmi, significance }) => {
      return { source, target, weight, documents, npmi, significance };
    }),
    nodes: nodes.map(({ entity, mentions, documents }) => ({ id: entity.id, mentions, documents })),
  };
};

const isName = (part: string): boolean => part.startsWith('[');
const change = (text: string, share: number, random: Random, names = false): string =>
  text
    .slice(0, -1)
    .split(/ (?![^[]*\])/)
    .map((part) => {
      if (random() >= share) return part;
      if (!isName(part)) return word(random);
      const name = NAMES[below(random, NAMES.length)]!;
      return names ? `[${name}|${name}]` : part;
    })
    .join(' ')
    .concat('.');

const shuffle = <Item>(items: readonly Item[], random: Random): Item[] =>
  items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

// Before, between, after and without a date; names that sort before and after the stories'.
const metadata = (random: Random, i: number): Pick<Printed, 'source' | 'publishedAt'> => ({
  source: `${random() < 0.5 ? 'a' : 'z'}-copy-${i}`,
  ...(random() < 0.8 && { publishedAt: `2022-04-${10 + below(random, 20)}` }),
});

const settings = { seed: 20220427, numRuns: 60 };
const input = [fc.integer(), fc.integer({ min: 1, max: 6 })] as const;

/** Stories, and so many copies of them as `copyOf` makes, change nothing but that the copies are there. */
const changeNothing = (copyOf: (story: Printed, random: Random, i: number) => Printed): void => {
  fc.assert(
    fc.property(...input, (seed, many) => {
      const random = seeded(seed);
      const stories = writeStories(random);
      const copies = Array.from({ length: many }, (_, i) =>
        copyOf(stories[below(random, STORIES)]!, random, i),
      );
      const before = graphOf(stories);
      const after = graphOf(shuffle([...stories, ...copies], random));
      expect(after.copies.size).toBe(many);
      expect({ ...after, copies: 0 }).toEqual({ ...before, copies: 0 });
    }),
    settings,
  );
};

test('later copies change nothing at all, whatever they cut, change or put in, and however many there are', () => {
  changeNothing((story, random, i) => {
    const cut = below(random, 2 * SENTENCES);
    const kept = story.sentences.filter((_, at) => at !== cut);
    const edited = kept.map((text) => change(text, 0.02, random, true));
    const own = [sentence(random, below(random, 2)), sentence(random, below(random, 3))];
    return {
      ...(random() < 0.8 && { publishedAt: `2022-04-${27 + below(random, 4)}` }),
      source: `${story.source}-copy-${i}`,
      sentences: [own[0]!, ...edited, own[1]!],
    };
  });
});

test('nor do copies that say clearly less than their story, whatever their dates, sources, edits and order', () => {
  changeNothing((story, random, i) => {
    // Two that connect.
    const cut = random() < 0.5 ? [2, 6] : [3, 7];
    const kept = story.sentences.filter((_, at) => !cut.includes(at));
    return { ...metadata(random, i), sentences: kept.map((text) => change(text, 0.01, random, true)) };
  });
});

const asFull = (stories: readonly Printed[], many: number, random: Random): Printed[] => {
  const times = new Map<string, number>();
  for (const text of stories.flatMap(({ sentences }) => sentences))
    times.set(text, (times.get(text) ?? 0) + 1);
  return Array.from({ length: many }, (_, i) => {
    const { sentences } = stories[below(random, STORIES)]!;
    const edited = sentences.map((text) => (times.get(text)! > 1 ? text : change(text, 0.02, random)));
    return { ...metadata(random, i), sentences: edited };
  });
};

test('copies that say as much, with other words between the names, change no number', () => {
  fc.assert(
    fc.property(...input, (seed, many) => {
      const random = seeded(seed);
      const stories = writeStories(random, false);
      const all = shuffle([...stories, ...asFull(stories, many, random)], random);
      expect(graphOf(all).copies.size).toBe(many);
      expect(numbers(all)).toEqual(numbers(stories));
    }),
    settings,
  );
});

test('nor, where stories quote one another, any weight, npmi or significance', () => {
  const withoutDocuments = (stories: readonly Printed[]) =>
    numbers(stories).edges.map((edge) => ({ ...edge, documents: 0 }));
  fc.assert(
    fc.property(...input, (seed, many) => {
      const random = seeded(seed);
      const stories = writeStories(random);
      const all = shuffle([...stories, ...asFull(stories, many, random)], random);
      expect(graphOf(all).copies.size).toBe(many);
      expect(withoutDocuments(all)).toEqual(withoutDocuments(stories));
    }),
    settings,
  );
});

test('a clearly fuller printing takes the place of its story, as if only it had been printed', () => {
  fc.assert(
    fc.property(...input, (seed, many) => {
      const random = seeded(seed);
      const [first, ...others] = writeStories(random);
      const more = [sentence(random, 2), sentence(random, 3)];
      const fuller = { ...metadata(random, 0), sentences: [...first!.sentences, ...more] };
      const cut = Array.from({ length: many }, (_, i): Printed => {
        return { ...metadata(random, i + 1), sentences: first!.sentences.slice(0, 7 + below(random, 4)) };
      });
      expect(numbers(shuffle([first!, fuller, ...others, ...cut], random))).toEqual(
        numbers([fuller, ...others]),
      );
    }),
    settings,
  );
});

const BETWEEN = [' ', '  ', '\u00a0', ' – ', ', ', '… '];

/** The same words as another paper prints them: other quotation marks, dashes, commas and blanks. */
const retyped = (text: string, random: Random): string =>
  text
    .slice(0, -1)
    .split(/ (?![^[]*\])/)
    .reduce((all, part) => `${all}${random() < 0.8 ? ' ' : BETWEEN[below(random, BETWEEN.length)]!}${part}`)
    .replace(/.*/, random() < 0.5 ? '“$&.”' : "'$&,'");

test('a paragraph quoted in another article counts once, whatever its quotation marks, dashes and blanks', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seeded(seed);
      const stories = writeStories(random);
      const quoting = stories.map(({ source, sentences }, i) => ({
        source: `quote-${source}`,
        publishedAt: `2022-05-0${i + 1}`,
        sentences: [
          ...Array.from({ length: SENTENCES }, () => sentence(random, 0)),
          ...sentences.slice(4, 8).map((text) => retyped(text, random)),
        ],
      }));
      const all = shuffle([...stories, ...quoting], random);
      const { edges, copies } = graphOf(all);
      expect(copies.size).toBe(0);
      expect(
        edges.map(({ source, target, weight, documents }) => [source, target, weight, documents]),
      ).toEqual(
        graphOf(stories).edges.map(({ source, target, weight, documents }) => [
          source,
          target,
          weight,
          documents,
        ]),
      );
    }),
    settings,
  );
});
