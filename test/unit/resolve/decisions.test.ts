import { expect, test } from 'vitest';
import type { Anchor, Decision, DecisionBody } from '../../../src/contract/decision.js';
import { decisionId } from '../../../src/lib/make-id.js';
import { anchorEntity, checkDecision, resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument } from '../../support/make-document.js';

const documents = [
  corpusDocument('a.txt', 'President [P:Nora Feldt] met [P:Jan Ekby]. [P:Feldt] thanked [O:NATO].'),
  corpusDocument('b.txt', 'Footballer [P:John Smith] scored. [P:Jan Ekby] cheered [P:Johnny Ekby].'),
  corpusDocument('c.txt', 'Senator [P:John Smith] spoke.'),
];
const person = (name: string): Anchor => ({ kind: 'name', name, type: 'person' });
const decided = (...bodies: readonly DecisionBody[]): Decision[] =>
  bodies.map((body, i) => ({ ...body, id: decisionId(`${i}`), at: '2026-01-01T00:00:00Z' }));
const resolve = (...bodies: readonly DecisionBody[]) => resolveCorpus(documents, decided(...bodies));
const names = (...bodies: readonly DecisionBody[]): string[] =>
  resolve(...bodies)
    .entities.map(({ name, members, hidden }) => `${name} ×${members.length}${hidden ? ' hidden' : ''}`)
    .sort();

const merge: DecisionBody = { kind: 'merge', into: person('Jan Ekby'), from: [person('Johnny Ekby')] };

test('a merge puts two entities on one node, with the decision as its reason', () => {
  expect(names(merge)).toEqual([
    'Jan Ekby ×2',
    'John Smith ×1',
    'John Smith ×1',
    'Nora Feldt ×1',
    'North Atlantic Treaty Organization ×1',
  ]);
  const { merges } = resolve(merge).entities.find(({ name }) => name === 'Jan Ekby')!;
  expect(merges).toContainEqual({ from: 'Johnny Ekby', to: 'Jan Ekby', reason: 'decision', score: 1 });
});

test('a merge keeps the id of what it merges into', () => {
  const id = (...bodies: readonly DecisionBody[]) =>
    resolve(...bodies).entities.find(({ name }) => name === 'Jan Ekby')!.id;
  expect(id(merge)).toBe(id());
});

test('a split takes the mentions written so to a node of their own', () => {
  expect(names({ kind: 'split', mentions: [person('Feldt')], name: 'Ulla Feldt' })).toContain(
    'Ulla Feldt ×1',
  );
});

test('rename, retype and hide', () => {
  expect(names({ kind: 'rename', entity: person('Jan Ekby'), name: 'Jan Erik Ekby' })).toContain(
    'Jan Erik Ekby ×2',
  );
  expect(names({ kind: 'hide', entity: person('Jan Ekby') })).toContain('Jan Ekby ×2 hidden');
  const { entities } = resolve({ kind: 'retype', entity: person('Jan Ekby'), type: 'place' });
  expect(entities.find(({ name }) => name === 'Jan Ekby')!.type).toBe('place');
});

test('a name that a decision gave can be spoken of in the next', () => {
  expect(
    names(
      { kind: 'rename', entity: person('Jan Ekby'), name: 'Jerk' },
      { kind: 'hide', entity: person('Jerk') },
    ),
  ).toContain('Jerk ×2 hidden');
});

test('a mention anchor survives that the text before it grew', () => {
  const at: Anchor = { kind: 'mention', source: 'c.txt', start: 8, end: 18, text: 'John Smith' };
  const grown = [
    ...documents.slice(0, 2),
    corpusDocument('c.txt', 'Yesterday, as agreed, senator [P:John Smith] spoke.'),
  ];
  const { entities, unmatched } = resolveCorpus(
    grown,
    decided({ kind: 'rename', entity: at, name: 'Senator Smith' }),
  );
  expect(unmatched).toEqual([]);
  expect(entities.map(({ name }) => name)).toContain('Senator Smith');
});

test('a decision that finds its anchor no more is reported, not dropped', () => {
  const log = decided({ kind: 'hide', entity: person('Nobody Here') }, merge);
  const { unmatched, entities } = resolveCorpus(documents, log);
  expect(unmatched).toEqual([log[0]]);
  expect(entities.find(({ name }) => name === 'Jan Ekby')!.forms).toContainEqual({
    text: 'Johnny Ekby',
    count: 1,
  });
});

test.each<[string, DecisionBody, string]>([
  ['an unknown name', { kind: 'hide', entity: person('Nobody Here') }, 'not-found'],
  [
    'a mention of another corpus',
    { kind: 'hide', entity: { kind: 'mention', source: 'z.txt', start: 0, end: 4, text: 'Nora' } },
    'not-found',
  ],
  ['a name two people bear', { kind: 'hide', entity: person('John Smith') }, 'ambiguous'],
  [
    'a merge with itself',
    { kind: 'merge', into: person('Jan Ekby'), from: [person('Jan Ekby')] },
    'conflict',
  ],
  ['a merge of nothing', { kind: 'merge', into: person('Jan Ekby'), from: [] }, 'bad-body'],
  ['a split of nothing', { kind: 'split', mentions: [] }, 'bad-body'],
  ['a split of all', { kind: 'split', mentions: [person('Johnny Ekby')] }, 'conflict'],
  ['an empty name', { kind: 'rename', entity: person('Jan Ekby'), name: '  ' }, 'bad-body'],
  ['the name it has', { kind: 'rename', entity: person('Jan Ekby'), name: 'Jan Ekby' }, 'conflict'],
  ['the type it has', { kind: 'retype', entity: person('Jan Ekby'), type: 'person' }, 'conflict'],
  ['an undo of nothing', { kind: 'undo', decision: decisionId('none') }, 'not-found'],
])('%s is refused', (_, body, code) => {
  expect(() => checkDecision(body, resolve())).toThrowError(expect.objectContaining({ code }));
});

test('a merge of what a decision split apart is refused and names that decision', () => {
  const after = resolve({ kind: 'split', mentions: [person('Feldt')], name: 'Ulla Feldt' });
  const again: DecisionBody = { kind: 'merge', into: person('Nora Feldt'), from: [person('Ulla Feldt')] };
  expect(() => checkDecision(again, after)).toThrowError(decisionId('0'));
});

test('what is undone cannot be undone again', () => {
  const undo: DecisionBody = { kind: 'undo', decision: decisionId('0') };
  expect(() => checkDecision(undo, resolve(merge))).not.toThrow();
  expect(() => checkDecision(undo, resolve(merge, undo))).toThrowError(
    expect.objectContaining({ code: 'conflict' }),
  );
});

test('an entity chosen by id has an anchor that finds it again, homonyms too', () => {
  const resolution = resolve();
  for (const entity of resolution.entities) {
    const anchor = anchorEntity(entity, resolution);
    const { entities, unmatched } = resolveCorpus(documents, decided({ kind: 'hide', entity: anchor }));
    expect(unmatched).toEqual([]);
    expect(entities.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual([entity.id]);
  }
});
