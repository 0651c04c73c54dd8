import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSections, writeSections } from '../../../../src/extract/neural/sections.js';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-sections-'));
const bytes = writeSections(
  new Map([
    ['odd', Uint8Array.of(1, 2, 3)],
    ['floats', new Uint8Array(Float32Array.of(0.5, -2).buffer)],
  ]),
);
const file = (name: string, content: Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('a file of sections', () => {
  it('gives back what was written, numbers of any width', () => {
    const path = file('good', bytes);
    expect(readSections(path, (found) => [...found.uint8('odd'), ...found.float32('floats')])).toEqual([
      1, 2, 3, 0.5, -2,
    ]);
  });

  it.each([
    ['absent', (): string => join(folder, 'none')],
    ['empty', (): string => file('empty', new Uint8Array(0))],
    [
      'of another kind',
      (): string => file('other', new TextEncoder().encode('PK\u0003\u0004 and much else besides')),
    ],
    ['cut off', (): string => file('short', bytes.subarray(0, 60))],
    [
      'of another version',
      (): string =>
        file(
          'version',
          bytes.map((byte, at) => (at === 4 ? 99 : byte)),
        ),
    ],
  ])('says that the model is missing where it is %s', (_, path) => {
    expect(() => readSections(path(), (found) => found.float32('floats'))).toThrow(
      expect.objectContaining({ code: 'model-missing' }),
    );
  });

  it('says so where a section is absent', () => {
    expect(() => readSections(file('lacking', bytes), (found) => found.int8('rec'))).toThrow(/lacks 'rec'/);
  });
});
