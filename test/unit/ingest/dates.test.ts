import { describe, expect, test } from 'vitest';
import { findDate } from '../../../src/ingest/dates/find-date.js';
import { readDate } from '../../../src/ingest/dates/read-date.js';
import { findFurniture } from '../../../src/ingest/furniture/find-furniture.js';

describe('a date in metadata', () => {
  test.each([
    ['2022-04-27', '2022-04-27'],
    ['2022-04-27T01:00:00+03:00', '2022-04-27T01:00:00+03:00'],
    ['2022-04-27T01:00:00+0300', '2022-04-27T01:00:00+03:00'],
    ['2022-04-27 01:00', '2022-04-27'],
    ['Tue, 26 Apr 2022 20:34:00 GMT', '2022-04-26'],
    ['April 27, 2022 | 01:00 AM', '2022-04-27'],
    ['27th Apr, 2022', '2022-04-27'],
    ['4.3.2019', undefined],
    ['04/05/2022', undefined],
    ['2022-02-30', undefined],
    ['last Tuesday', undefined],
    ['April 2022', undefined],
    ['', undefined],
  ])('%s → %s', (given, iso) => {
    expect(readDate(given)).toBe(iso);
  });
});

describe('a date in a text', () => {
  const BODY = 'The ferry left on time, the harbour master said, for the first time in nine days and nights.';
  const find = (text: string) => findDate(text, findFurniture(text));

  test('is first sought in bylines, headers and datelines', () => {
    const text = `Storm of 1 March 2021 is over\n\nMarch 3, 2021\n\n${BODY}\n\n${BODY} It sank on 5 May 2020.`;
    expect(find(text)).toEqual({ publishedAt: '2021-03-03', dateSource: 'dateline' });
  });

  test('is then the first certain one of the article', () => {
    expect(find(`${BODY}\n\nIt sank on 4.3.2019 or on 5 May 2020, he said to those who asked him.`)).toEqual({
      publishedAt: '2020-05-05',
      dateSource: 'text',
    });
  });

  test('is not taken from links to other stories', () => {
    expect(find(`${BODY}\n\n${BODY}\n\nRecent Stories\n\nMarket closed until 5 May 2020`)).toBeUndefined();
  });
});
