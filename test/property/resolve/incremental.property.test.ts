import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor, Decision, DecisionBody } from '../../../src/contract/decision.js';
import type { CorpusDocument } from '../../../src/contract/prepared.js';
import { connect } from '../../../src/graph/connect.js';
import { minhash } from '../../../src/ingest/near-copies/minhash.js';
import { decisionId } from '../../../src/lib/make-id.js';
import { createRecount, resolveDocuments } from '../../../src/pipeline.js';
import { corpusDocument, marked } from '../../support/make-document.js';

// Whatever order documents come and go in, with corrections and undos in between: the graph kept up to date is the one
// made from scratch of what is there in the end.
const TEXTS = [
  'President [P:Nora Feldt] met [P:Jan Ek] in [L:Leeds]. [P:Feldt] thanked the [O:Northern Fishers Union] for its help.',
  'President [P:Nora Feldt] met [P:Jan Ek] in [L:Leeds]. [P:Feldt] thanked the [O:Northern Fishers Union] for its patience.',
  'Footballer [P:John Smith] scored for [O:Harborough United] on Sunday. [P:Smith] left [L:Leeds] with [P:Jan Ek] in the evening.',
  'Senator [P:John Smith] spoke in [L:Arden] for an hour about fish. [P:Mara Quist] of the [O:NFU] heard [P:Smith] out.',
  'The [O:Northern Fishers Union] ([O:NFU]) met in [L:Arden] and voted. [P:Mara Quist] and [P:Feldt] sat in the first row.',
];
const POOL = TEXTS.map((text, i): CorpusDocument => {
  const document = corpusDocument(`story-${i}`, text);
  return { ...document, signature: minhash({ text: marked(text).text, furniture: [] }) };
});
// Each run resolves up to six corpora; the 10,000 of a release take half a minute (RUNS=10000, with a longer --testTimeout).
const RUNS = Number(process.env.RUNS ?? 500);
const NAMES = ['Nora Feldt', 'Jan Ek', 'John Smith', 'Mara Quist', 'Feldt', 'Smith'];

const anchor = fc.oneof(
  fc.constantFrom(...NAMES).map((name): Anchor => ({ kind: 'name', name, type: 'person' })),
  fc.tuple(fc.constantFrom(...POOL), fc.nat()).map(([{ source, extraction }, pick]): Anchor => {
    const { start, end, text } = extraction.mentions[pick % extraction.mentions.length]!;
    return { kind: 'mention', source, start, end, text };
  }),
);
const body: fc.Arbitrary<DecisionBody> = fc.oneof(
  fc.tuple(anchor, anchor).map(([into, from]) => ({ kind: 'merge' as const, into, from: [from] })),
  anchor.map((mention) => ({ kind: 'split' as const, mentions: [mention] })),
  anchor.map((entity) => ({ kind: 'rename' as const, entity, name: 'Alva Rhee' })),
  anchor.map((entity) => ({ kind: 'retype' as const, entity, type: 'place' as const })),
  anchor.map((entity) => ({ kind: 'hide' as const, entity })),
  fc.nat(3).map((at) => ({ kind: 'undo' as const, decision: decisionId(`${at}`) })),
);
const step = fc.oneof(
  fc.nat(POOL.length - 1).map((toggle) => ({ kind: 'document' as const, toggle })),
  body.map((decision) => ({ kind: 'decision' as const, decision })),
);

test('a graph kept up to date over documents and decisions is the graph made from scratch', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const recount = createRecount('sentence');
      const there = new Set([0, 2]);
      const log: Decision[] = [];
      const update = () => {
        const documents = POOL.filter((_, i) => there.has(i));
        const { resolution, copies } = resolveDocuments(documents, log);
        return {
          documents,
          copies,
          resolution,
          kept: recount.update(documents, copies, resolution.entities),
        };
      };
      let last = update();
      for (const next of steps) {
        if (next.kind === 'decision') {
          log.push({ ...next.decision, id: decisionId(`${log.length}`), at: '2026-01-01T00:00:00Z' });
        } else if (!there.delete(next.toggle)) there.add(next.toggle);
        last = update();
      }
      const { documents, copies, resolution, kept } = last;
      const whole = connect(documents, copies, resolution.entities, { descriptions: true });
      if (JSON.stringify(kept) !== JSON.stringify(whole)) expect(kept).toEqual(whole);
    }),
    { seed: 6, numRuns: RUNS },
  );
});
