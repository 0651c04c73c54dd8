import { expect, test } from 'vitest';
import { describe, resolveDocument, withDescriptions } from '../../../src/resolve/index.js';
import { marked } from '../../support/make-document.js';

const read = (source: string) => {
  const { text, extraction } = marked(source);
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  return { text, extraction, locals, found: describe({ text }, extraction, locals) };
};

const meanings = (source: string): string[] => {
  const { locals, found } = read(source);
  return found.map(({ mention, entity }) => `${mention.kind} '${mention.text}' is ${locals[entity]!.name}`);
};

test.each([
  ['the only person before it', 'Mr [P:Jan Ek] said he was late.', ["pronoun 'he' is Jan Ek"]],
  [
    'the only person of the sentence before',
    'Mrs [P:Nora Feldt] spoke. She left.',
    ["pronoun 'She' is Nora Feldt"],
  ],
  ['the only one of its gender', '[P:John Ek] met [P:Mary Orr]. She smiled.', ["pronoun 'She' is Mary Orr"]],
  [
    'a role',
    'President [P:Nora Feldt] met [P:Jan Ek]. In [L:Oslo] the president smiled.',
    ["description 'the president' is Nora Feldt"],
  ],
  [
    'a role with its country',
    'French President [P:Luc Arnaud] met Polish President [P:Ewa Lis]. Later the Polish president left.',
    ["description 'the Polish president' is Ewa Lis"],
  ],
  [
    'a head of a body',
    'UN Secretary-General [P:Ana Reis] spoke. Critics of the UN chief laughed.',
    ["description 'the UN chief' is Ana Reis"],
  ],
])('%s is meant', (_, source, expected) => {
  expect(meanings(source)).toEqual(expected);
});

test.each([
  ['two people it fits', 'Mr [P:Jan Ek] met Mr [P:Olav Moe]. He left.'],
  ['quoted speech', 'Mr [P:Jan Ek] said: "Nobody knows what he wants.'],
  ['the object of its own clause', 'Mr [P:Jan Ek] called him.'],
  ['two who hold the role', 'President [P:Jan Ek] met President [P:Olav Moe]. Soon the president left.'],
  ['a role that introduces a name', 'The president, [P:Nora Feldt], spoke.'],
  ['nobody', 'He left [L:Oslo].'],
  ['somebody whom an earlier pronoun left open', 'He served under Mr [P:Jan Ek]. In May he left.'],
  ['a relative', 'The mother of Mrs [P:Nora Feldt] knew that she lied.'],
  ['a name that two could bear', 'Mr [P:Olav Feldt] met Mr [P:Jan Feldt]. Then [P:Feldt] stood up. He left.'],
])('nobody is guessed for %s', (_, source) => {
  expect(meanings(source)).toEqual([]);
});

test('descriptions join the mentions in order, overlap none, and every index is adapted', () => {
  const { text, extraction, locals, found } = read(
    'UN Secretary-General [P:Ana Reis] spoke. The [O:UN] chief said she met [P:Jan Ek].',
  );
  const joined = withDescriptions(extraction, locals, found);
  const { mentions } = joined.extraction;
  expect(mentions.map((mention) => mention.text)).toEqual(['Ana Reis', 'UN', 'chief', 'she', 'Jan Ek']);
  for (const [i, { start, end, text: slice }] of mentions.entries()) {
    expect(text.slice(start, end)).toBe(slice);
    if (i > 0) expect(start).toBeGreaterThanOrEqual(mentions[i - 1]!.end);
  }
  const reis = joined.entities.find(({ name }) => name === 'Ana Reis')!;
  expect(reis.mentions.map((index) => mentions[index]!.text)).toEqual(['Ana Reis', 'chief', 'she']);
  expect(reis.forms).toEqual([{ text: 'Ana Reis', count: 1 }]);
});
