import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';

export interface NaiveEdge {
  readonly weight: number;
  readonly documents: number;
  readonly source: number;
  readonly target: number;
  readonly all: number;
}

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
  const keyOf = (story: CorpusDocument, sentence: number): string =>
    story.extraction.sentences[sentence]!.key;
  const all = new Set(ordered.flatMap(({ extraction }) => extraction.sentences.map(({ key }) => key)));
  const keys = (entity: ResolvedEntity): Set<string> =>
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
        source: keys(a).size,
        target: keys(b).size,
        all: all.size,
      });
    }
  }
  return edges;
};
