import type { ResolvedEntity } from '../../src/contract/entity.js';
import type { EntityType } from '../../src/contract/entity-types/index.js';
import type { Extraction, Mention } from '../../src/contract/mention.js';
import type { CorpusDocument } from '../../src/contract/prepared.js';
import { documentId } from '../../src/lib/make-id.js';
import { resolveCorpus, resolveDocument } from '../../src/resolve/index.js';

const TYPES: Readonly<Record<string, EntityType>> = { P: 'person', L: 'place', O: 'organisation' };

export interface Marked {
  readonly text: string;
  readonly extraction: Extraction;
}

/** Reads '[P:Ann Lee] met [P:Lee] in [L:Leeds].' into a text with its mentions; one sentence a full stop, one paragraph an empty line. */
export const marked = (source: string): Marked => {
  const mentions: Mention[] = [];
  let text = '';
  let rest = source;
  for (
    let found = /\[([PLO]):([^\]]+)\]/.exec(rest);
    found !== null;
    found = /\[([PLO]):([^\]]+)\]/.exec(rest)
  ) {
    text += rest.slice(0, found.index);
    const start = text.length;
    text += found[2]!;
    const sentence = text.slice(0, start).split(/\. |\n\n/).length - 1;
    mentions.push({
      start,
      end: text.length,
      text: found[2]!,
      type: TYPES[found[1]!]!,
      confidence: 0.9,
      kind: 'name',
      sentence,
    });
    rest = rest.slice(found.index + found[0].length);
  }
  text += rest;
  let at = 0;
  const sentences = text.split(/(?<=\. |\n\n)/).map((part, i) => {
    const paragraph = text.slice(0, at).split('\n\n').length - 1;
    const sentence = { start: at, end: at + part.trimEnd().length, key: `${source}${i}`, paragraph };
    at += part.length;
    return sentence;
  });
  return { text, extraction: { sentences, mentions } };
};

/** A stored document with these mentions, resolved within itself. */
export const resolvedDocument = (source: string, text: string, extraction: Extraction): CorpusDocument => ({
  id: documentId(source),
  source,
  extraction,
  entities: resolveDocument({ text, furniture: [] }, extraction),
  signature: new Uint32Array(),
});

/** A stored document made of marked text. */
export const corpusDocument = (source: string, markedText: string): CorpusDocument => {
  const { text, extraction } = marked(markedText);
  return resolvedDocument(source, text, extraction);
};

/** Who is who in marked texts. */
export const resolveMarked = (...texts: readonly string[]): readonly ResolvedEntity[] =>
  resolveCorpus(
    texts.map((text, i) => corpusDocument(`story-${i}`, text)),
    [],
  ).entities;
