import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Anchor, Decision, DecisionBody } from '../../../src/contract/decision.js';
import type { ResolvedEntity } from '../../../src/contract/entity.js';
import { decisionId } from '../../../src/lib/make-id.js';
import { seeded } from '../../../src/lib/seeded.js';
import { applyDecisions, resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument } from '../../support/make-document.js';

const documents = [
  'President [P:Nora Feldt] met [P:Jan Ek] in [L:Leeds]. [P:Feldt] thanked [O:Northern Fishers Union].',
  'Footballer [P:John Smith] scored for [O:Harborough United]. [P:Smith] left [L:Leeds].',
  'Senator [P:John Smith] spoke in [L:Arden]. [P:Mara Quist] heard [P:Smith].',
  'The [O:Northern Fishers Union] ([O:NFU]) met in [L:Arden]. [O:NFU] voted. [P:Mara Quist] sat.',
].map((text, i) => corpusDocument(`story-${i}`, text));
const { base } = resolveCorpus(documents, []);
const hash = (entities: readonly ResolvedEntity[]): string => JSON.stringify(entities);
const before = hash(base);

const mentionAnchors = (entity: ResolvedEntity): Anchor[] =>
  entity.members.flatMap(({ document, mentions }) => {
    const { source, extraction } = documents.find(({ id }) => id === document)!;
    return mentions.map((index) => {
      const { start, end, text } = extraction.mentions[index]!;
      return { kind: 'mention' as const, source, start, end, text };
    });
  });

const anchor = fc
  .tuple(fc.constantFrom(...base), fc.boolean(), fc.nat())
  .map(([entity, byName, pick]): Anchor => {
    const mentions = mentionAnchors(entity);
    return byName
      ? { kind: 'name', name: entity.name, type: entity.type }
      : mentions[pick % mentions.length]!;
  });
const stray: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({
    kind: fc.constant('name' as const),
    name: fc.string(),
    type: fc.constantFrom('person' as const, 'place' as const),
  }),
  fc.record({
    kind: fc.constant('mention' as const),
    source: fc.string(),
    start: fc.integer(),
    end: fc.integer(),
    text: fc.string(),
  }),
);
const anyAnchor = fc.oneof({ weight: 9, arbitrary: anchor }, { weight: 1, arbitrary: stray });
const type = fc.constantFrom('person' as const, 'place' as const, 'organisation' as const);
const name = fc.constantFrom('Alva Rhee', 'Nora Feldt', 'The Union', '…');

const body: fc.Arbitrary<DecisionBody> = fc.oneof(
  fc.record({
    kind: fc.constant('merge' as const),
    into: anyAnchor,
    from: fc.array(anyAnchor, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('split' as const), mentions: fc.array(anyAnchor, { maxLength: 3 }), name }),
  fc.record({ kind: fc.constant('split' as const), mentions: fc.array(anyAnchor, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('rename' as const), entity: anyAnchor, name }),
  fc.record({ kind: fc.constant('retype' as const), entity: anyAnchor, type }),
  fc.record({ kind: fc.constant('hide' as const), entity: anyAnchor }),
);

const asLog = (bodies: readonly DecisionBody[]): Decision[] =>
  bodies.map((one, i) => ({ ...one, id: decisionId(`${i}`), at: '2026-01-01T00:00:00Z' }));
const undo = (decision: Decision, i: number): Decision => ({
  kind: 'undo',
  decision: decision.id,
  id: decisionId(`undo ${i}`),
  at: '2026-01-02T00:00:00Z',
});
const apply = (log: readonly Decision[]) => applyDecisions(base, documents, log);

const RUNS = { seed: 4, numRuns: 10_000 };
const FEWER_RUNS = { seed: 5, numRuns: 1_500 };

test('decisions and then their undos leave the entities as they were', () => {
  fc.assert(
    fc.property(fc.array(body, { maxLength: 6 }), (bodies) => {
      const log = asLog(bodies);
      expect(hash(apply([...log, ...log.map(undo)]).entities)).toBe(before);
    }),
    RUNS,
  );
});

test('undoing one decision gives what the others alone give, and undoing the undo brings it back', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 1, maxLength: 5 }), fc.nat(), (bodies, pick) => {
      const log = asLog(bodies);
      const taken = log[pick % log.length]!;
      const back = undo(taken, 0);
      expect(hash(apply([...log, back]).entities)).toBe(
        hash(apply(log.filter((one) => one !== taken)).entities),
      );
      expect(hash(apply([...log, back, undo(back, 1)]).entities)).toBe(hash(apply(log).entities));
    }),
    FEWER_RUNS,
  );
});

/** One decision on each entity or pair of entities, none of which share one. */
const independent: fc.Arbitrary<DecisionBody[]> = fc
  .tuple(
    fc.shuffledSubarray([...base]),
    fc.array(fc.tuple(fc.nat(4), name, type), { minLength: base.length }),
  )
  .map(([entities, choices]) => {
    const left = [...entities];
    const bodies: DecisionBody[] = [];
    for (const [kind, given, newType] of choices) {
      const entity = left.pop();
      if (entity === undefined) break;
      const [first] = mentionAnchors(entity);
      const other = kind === 0 ? left.pop() : undefined;
      if (other !== undefined)
        bodies.push({ kind: 'merge', into: first!, from: [mentionAnchors(other)[0]!] });
      else if (kind === 1) bodies.push({ kind: 'split', mentions: [first!], name: given });
      else if (kind === 2) bodies.push({ kind: 'rename', entity: first!, name: given });
      else if (kind === 3) bodies.push({ kind: 'retype', entity: first!, type: newType });
      else bodies.push({ kind: 'hide', entity: first! });
    }
    return bodies;
  });

test('the order of decisions on different entities does not matter', () => {
  fc.assert(
    fc.property(independent, fc.nat(), (bodies, seed) => {
      const log = asLog(bodies);
      const random = seeded(seed);
      const shuffled = log
        .map((decision) => ({ decision, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ decision }) => decision);
      expect(hash(apply(shuffled).entities)).toBe(hash(apply(log).entities));
    }),
    RUNS,
  );
});

test('no decision loses a mention, gives one to two entities or makes two entities of one id', () => {
  const all = base.flatMap(mentionAnchors).length;
  fc.assert(
    fc.property(fc.array(body, { maxLength: 6 }), (bodies) => {
      const { entities } = apply(asLog(bodies));
      const mentions = entities.flatMap(({ members }) =>
        members.flatMap((member) => member.mentions.map((mention) => `${member.document} ${mention}`)),
      );
      expect(mentions.length).toBe(all);
      expect(new Set(mentions).size).toBe(all);
      expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    }),
    FEWER_RUNS,
  );
});
