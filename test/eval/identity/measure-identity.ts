import type { CorpusDocument } from '../../../src/contract/prepared.js';
import type { Extractor } from '../../../src/extract/extractor.js';
import { documentFromRecord } from '../../../src/ingest/index.js';
import { prepareDocument, resolveDocuments } from '../../../src/pipeline.js';
import { type BCubed, bCubed } from '../../support/b-cubed.js';
import type { GoldText } from './gold.js';
import type { IdentitySet } from './identity-sets.js';

/** Percent, one decimal. */
export interface IdentityScore {
  readonly set: string;
  readonly scope: 'corpus' | 'document';
  readonly documents: number;
  readonly contestant: string;
  /** Share of gold names of which exactly that span was found. */
  readonly found: number;
  /** B³ over those. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** B³ F1 of putting equal names on one node. */
  readonly equalNames: number;
}

const percent = (share: number): number => Math.round(1000 * share) / 10;

const prepare = ({ id, text }: GoldText, extractor: Extractor): CorpusDocument => {
  const { document, ...prepared } = prepareDocument(documentFromRecord({ id, text }, id), extractor);
  return { ...prepared, id: document.id, source: document.source };
};

/** Who is who, from text to entities as `dramatis build` has it. */
export const measureIdentity = (
  set: IdentitySet,
  contestant: string,
  extractor: Extractor,
): IdentityScore => {
  const texts = set.read();
  const documents = texts.map((text) => prepare(text, extractor));
  const { entities } = resolveDocuments(documents, []).resolution;
  const found = new Map<string, string>();
  for (const { id, members } of entities)
    for (const { document, mentions } of members)
      for (const mention of mentions) found.set(`${document} ${mention}`, id);
  let gold = 0;
  const items = texts.flatMap(({ id: text, mentions }, number) => {
    const { id, extraction } = documents[number]!;
    const at = new Map(extraction.mentions.map(({ start, end }, index) => [`${start} ${end}`, index]));
    gold += mentions.length;
    return mentions.flatMap(({ start, end, entity }) => {
      const index = at.get(`${start} ${end}`);
      const node = found.get(`${id} ${index}`);
      if (index === undefined || node === undefined) return [];
      const scope = set.scope === 'document' ? `${text} ` : '';
      const name = extraction.mentions[index]!.text.toLowerCase();
      return [{ gold: entity, found: scope + node, name: scope + name }];
    });
  });
  const score: BCubed = bCubed(items);
  return {
    set: set.name,
    scope: set.scope,
    documents: texts.length,
    contestant,
    found: percent(items.length / gold),
    precision: percent(score.precision),
    recall: percent(score.recall),
    f1: percent(score.f1),
    equalNames: percent(bCubed(items.map((item) => ({ gold: item.gold, found: item.name }))).f1),
  };
};
