import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markNames, type NamedEntity } from '../../../client/panels/mark-names.js';

const mayor: NamedEntity = { id: 'm', name: 'Ilka Novak', type: 'person', aliases: ['Novak', 'Mayor Novak'] };
const port: NamedEntity = { id: 'p', name: 'Port of Arn', type: 'organisation', aliases: ['Arn', 'A.P.'] };
const marked = (text: string, entities = [mayor, port]) =>
  markNames(text, entities)
    .filter((part) => part.entity)
    .map((part) => [part.text, part.entity?.id]);

describe('markNames', () => {
  it('marks the longest form at each place', () => {
    expect(marked('Mayor Novak met Novak of the Port of Arn.')).toEqual([
      ['Mayor Novak', 'm'],
      ['Novak', 'm'],
      ['Port of Arn', 'p'],
    ]);
  });

  it('marks whole words alone', () => {
    expect(marked('Novakova left Arnhem.')).toEqual([]);
  });

  it('takes dots and brackets in a name as they stand', () => {
    expect(marked('The A.P. said (AXP) nothing.')).toEqual([['A.P.', 'p']]);
  });

  it('gives back the text unchanged, whatever the names', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), (text, names) => {
        const entities = names.map((name, at) => ({
          id: `${at}`,
          name,
          type: 'place' as const,
          aliases: [],
        }));
        const parts = markNames(text, entities);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
