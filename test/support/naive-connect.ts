import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';
import { sketchesAgree } from '../../src/lib/sketches-agree.js';

export interface NaiveEdge {
  readonly weight: number;
  readonly documents: number;
  readonly source: number;
  readonly target: number;
  readonly all: number;
}

/**
 * The key that each sentence counts under, from all pairs: sentences count as one where their sketches agree and one names
 * nobody that the other does not, or through others that do.
 */
const naiveKeys = (
  printed: readonly { readonly key: string; readonly sketch: string; readonly names: ReadonlySet<string> }[],
): ReadonlyMap<string, string> => {
  const firsts = printed.filter((one, at) => printed.findIndex(({ key }) => key === one.key) === at);
  const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...a].every((name) => b.has(name));
  const keys = new Map(firsts.map(({ key }) => [key, key]));
  for (const a of firsts) {
    for (const b of firsts) {
      if (!sketchesAgree(a.sketch, b.sketch) || !(within(a.names, b.names) || within(b.names, a.names)))
        continue;
      const [low, high] = [keys.get(a.key)!, keys.get(b.key)!].sort() as [string, string];
      for (const [key, set] of keys) if (set === high) keys.set(key, low);
    }
  }
  return keys;
};

/**
 * The definition of an edge, word for word and slowly: distinct sentence keys naming both, the stories that were first to
 * print each of them for this pair, and the distinct keys naming each end and in all. Keyed `id id`, smaller id first.
 */
export const naiveConnect = (
  stories: readonly CorpusDocument[],
  entities: readonly ResolvedEntity[],
): ReadonlyMap<string, NaiveEdge> => {
  const ordered = [...stories].sort((a, b) => {
    const [x, y] = [`${a.publishedAt ?? '~'} ${a.source}`, `${b.publishedAt ?? '~'} ${b.source}`];
    return x < y ? -1 : 1;
  });
  const sentencesNaming = (entity: ResolvedEntity, story: CorpusDocument): Set<number> => {
    const mentions = entity.members.find(({ document }) => document === story.id)?.mentions ?? [];
    return new Set(
      mentions
        .map((index) => story.extraction.mentions[index]!)
        .filter(({ kind }) => kind === 'name')
        .map(({ sentence }) => sentence),
    );
  };
  const keys = naiveKeys(
    ordered.flatMap((story) =>
      story.extraction.sentences.flatMap(({ key, sketch }, at) => {
        const names = new Set(
          entities.filter((entity) => sentencesNaming(entity, story).has(at)).map(({ id }) => id as string),
        );
        return sketch === undefined || names.size === 0 ? [] : [{ key, sketch, names }];
      }),
    ),
  );
  const keyOf = (story: CorpusDocument, sentence: number): string => {
    const { key } = story.extraction.sentences[sentence]!;
    return keys.get(key) ?? key;
  };
  const all = new Set(
    ordered.flatMap((story) => story.extraction.sentences.map((_, sentence) => keyOf(story, sentence))),
  );
  const keysNaming = (entity: ResolvedEntity): Set<string> =>
    new Set(ordered.flatMap((story) => [...sentencesNaming(entity, story)].map((at) => keyOf(story, at))));
  const edges = new Map<string, NaiveEdge>();
  for (const a of entities) {
    for (const b of entities) {
      if (a.id >= b.id) continue;
      const firstPrinted = new Map<string, string>();
      for (const story of ordered) {
        const naming = sentencesNaming(b, story);
        for (const at of sentencesNaming(a, story)) {
          const key = keyOf(story, at);
          if (naming.has(at) && !firstPrinted.has(key)) firstPrinted.set(key, story.id);
        }
      }
      if (firstPrinted.size === 0) continue;
      edges.set(`${a.id} ${b.id}`, {
        weight: firstPrinted.size,
        documents: new Set(firstPrinted.values()).size,
        source: keysNaming(a).size,
        target: keysNaming(b).size,
        all: all.size,
      });
    }
  }
  return edges;
};
