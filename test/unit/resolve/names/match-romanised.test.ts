import { describe, expect, it } from 'vitest';
import { matchRomanised } from '../../../../src/resolve/names/match-romanised.js';
import { personName } from '../../../../src/resolve/names/person-name.js';

const match = (a: string, b: string) => matchRomanised(personName(a)!, personName(b)!)?.reason;

describe('matchRomanised', () => {
  it.each([
    ['Yasser Darwish', 'Yasir Darwish'],
    ['Osama Qadhafi', 'Usama Gaddafi'],
    ['Khaled Rasheed', 'Khalid Rashid'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(match(a, b)).toBe('romanisation');
  });

  it.each([
    ['Hassan Darwish', 'Hussein Darwish'],
    ['Omar Darwish', 'Amir Darwish'],
    ['Julia Darwish', 'Julie Darwish'],
    ['Yasser Darwish', 'Yasir Darwish Jr.'],
    ['Darwish', 'Darweesh'],
  ])('takes %s and %s for two', (a, b) => {
    expect(match(a, b)).toBeUndefined();
  });
});
