import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin } from '../../../src/lib/edit-distance.js';
import { NameSearch } from '../../../src/store/name-search.js';

/** The whole table, cell by cell. */
const naiveDistance = (a: string, b: string): number => {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, table[i - 2]![j - 2]! + 1);
      table[i]![j] = best;
    }
  return table[a.length]![b.length]!;
};

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 10 });

test('the fast answer to "are they within so many slips" is the plain one', () => {
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      expect(isWithin(a, b, most)).toBe(naiveDistance(a, b) <= most);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'é'),
  minLength: 4,
  maxLength: 9,
});
const names = fc.array(fc.array(letters, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 15 });

test('every name is found by itself, by the beginning of its last word, and with two letters swapped', () => {
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (list, which, where) => {
      const search = new NameSearch(
        list.map((words, number) => ({
          number,
          mentions: number % 3,
          type: 'person' as const,
          names: [words.join(' ')],
        })),
      );
      const number = which % list.length;
      const words = list[number]!;
      const finds = (query: string): boolean => search.find(query).numbers().includes(number);
      expect(search.find(words.join(' ')).at(0)?.closeness).toBe(0);
      expect(finds(words.join(' '))).toBe(true);
      expect(finds([...words.slice(0, -1), words.at(-1)!.slice(0, 2)].join(' '))).toBe(true);
      const last = words.at(-1)!;
      const at = where % (last.length - 1);
      const swapped = last.slice(0, at) + last[at + 1] + last[at] + last.slice(at + 2);
      expect(finds([...words.slice(0, -1), swapped].join(' '))).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('matches are in order, and going on beyond any of them gives the rest', () => {
  fc.assert(
    fc.property(names, letters, (list, query) => {
      const rows = list.map((words, number) => ({
        number,
        mentions: (number * 7) % 4,
        type: 'person' as const,
        names: [words.join(' ')],
      }));
      const matches = new NameSearch(rows).find(query.slice(0, 2));
      const places = Array.from({ length: matches.total }, (_, at) => matches.at(at)!);
      places.forEach((place, at) => {
        expect(matches.firstBeyond(place)).toBe(at + 1);
      });
      expect(new Set(matches.numbers()).size).toBe(matches.total);
    }),
    { seed: 7, numRuns: 300 },
  );
});
