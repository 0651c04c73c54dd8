import { expect, test } from 'vitest';
import { homeCountry } from '../../../src/resolve/document/home-country.js';

test.each([
  ['Turkish engineers came to Turkey.', 'turkey'],
  ["South Korea's and South Korean ships sailed.", 'south korea'],
  ['Russian and Ukrainian envoys met. Russia and Ukraine were silent.', undefined],
  ['Turkey was named once.', undefined],
  ['Nobody named a country.', undefined],
  ['', undefined],
])('%s', (text, country) => {
  expect(homeCountry(text)).toBe(country);
});
