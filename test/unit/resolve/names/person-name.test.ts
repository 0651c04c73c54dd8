import { expect, test } from 'vitest';
import { isCommon, isFull, personName } from '../../../../src/resolve/names/person-name.js';

const common = (text: string): boolean => isCommon(personName(text)!);

test('a name is common where many people bear both of its parts, in either order', () => {
  expect(
    ['John Smith', 'Zhang Wei', 'Wei Zhang', 'Ahmed al-Hassan', 'Maria Elena Garcia', 'Kenji Tanaka'].map(
      common,
    ),
  ).not.toContain(false);
  expect(
    ['John Feldtmark', 'Saltvika Smith', 'John', 'John Q. Smith', 'John Smith Jr.'].map(common),
  ).not.toContain(true);
});

test('a name of two frequent parts is not common where hardly anybody should bear both', () => {
  expect(['Desmond Sheridan', 'Hubert Prescott'].map(common)).not.toContain(true);
  // Rare in the United States, where its parts come from others bear it.
  expect(['Omar Haddad', 'Yuki Tanaka', 'Desmond Smith'].map(common)).not.toContain(false);
});

test('a title and a name make no full name', () => {
  expect(isFull(personName('President Feldt')!)).toBe(false);
});

test('a family name with a hyphen makes no full name', () => {
  const full = (text: string): boolean => isFull(personName(text)!);
  expect(['Feldt-Orr', 'President Feldt-Orr', 'Al-Feldt'].map(full)).not.toContain(true);
  expect(['Nora Feldt-Orr', 'Jean-Paul Feldt', 'Kim Jong-un', 'N. Feldt-Orr'].map(full)).not.toContain(false);
});
