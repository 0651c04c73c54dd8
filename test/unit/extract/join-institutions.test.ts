import { expect, test } from 'vitest';
import type { EntityType } from '../../../src/contract/entity-types/index.js';
import type { Mention } from '../../../src/contract/mention.js';
import { joinInstitutions } from '../../../src/extract/join-institutions.js';

const found = (text: string, names: readonly (readonly [string, EntityType])[]): Mention[] =>
  names.map(([name, type]) => {
    const start = text.indexOf(name);
    return { start, end: start + name.length, text: name, type, confidence: 0.9, kind: 'name', sentence: 0 };
  });

test.each([
  [
    'the Office for the Protection of Rivers said so',
    [
      ['Office', 'organisation'],
      ['Protection of Rivers', 'organisation'],
    ],
    ['Office for the Protection of Rivers'],
  ],
  [
    'a National Committee of the Blue Star paid',
    [
      ['National Committee', 'organisation'],
      ['Blue Star', 'organisation'],
    ],
    ['National Committee of the Blue Star'],
  ],
  [
    'Acme of Widgets Ltd paid',
    [
      ['Acme', 'organisation'],
      ['Widgets Ltd', 'organisation'],
    ],
    ['Acme', 'Widgets Ltd'],
  ],
  [
    'the Ministry of Norway paid',
    [
      ['Ministry', 'organisation'],
      ['Norway', 'place'],
    ],
    ['Ministry', 'Norway'],
  ],
  [
    'the Council and the Commission met',
    [
      ['Council', 'organisation'],
      ['Commission', 'organisation'],
    ],
    ['Council', 'Commission'],
  ],
] as const)('in “%s” %j are %j', (text, names, expected) => {
  const joined = joinInstitutions(text, found(text, names));
  expect(joined.map((mention) => mention.text)).toEqual(expected);
  for (const { start, end, text: name } of joined) expect(text.slice(start, end)).toBe(name);
});
