import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cypherLiteral } from '../../../src/export/cypher-literal.js';
import { readCypher } from '../../support/read-cypher.js';

// Any UTF-16 at all, and what a hostile name would try.
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom('\\', "'", 'u', 'U', '0027', '005c', '"', '\n', ';', '{', '}', '//', '`', '\ud83d'),
    )
    .map((pieces) => pieces.join('')),
);

test.each([{ early: false }, { early: true }])(
  'any text is read back from its literal, unicode escapes resolved early: $early',
  (options) => {
    fc.assert(
      fc.property(text, (value) => {
        const statement = `UNWIND [${cypherLiteral({ value, list: [value, 1.5] })}] AS row RETURN row;\n`;
        const [read] = readCypher(statement, options);
        expect(read).toEqual({ rows: [{ value, list: [value, 1.5] }], action: 'AS row RETURN row' });
      }),
      { seed: 20220426, numRuns: 500 },
    );
  },
);
