import { describe, expect, test } from 'vitest';
import type { FurnitureReason } from '../../../src/contract/document.js';
import { findFurniture } from '../../../src/ingest/furniture/find-furniture.js';

const HEADLINE = 'Ferry service to the islands resumes after storm';
const BODY = [
  'The ferry to the outer islands left on time on Tuesday, the harbour master said, for the first time in nine days.',
  'Passengers waited in a school hall while the crew of the Northern Star cleared ice from the deck and the ramps.',
  '"Nobody complained," said Ada Lindt, who runs the kiosk at the pier and had given away her last hundred sandwiches.',
];
const marked = (text: string): [FurnitureReason, string][] =>
  findFurniture(text).map(({ start, end, reason }) => [reason, text.slice(start, end)]);

test('a plain report has no furniture', () => {
  expect(marked([HEADLINE, ...BODY].join('\n\n'))).toEqual([]);
});

describe('above the article', () => {
  test.each<[FurnitureReason, string]>([
    ['byline', 'By Tora Vance'],
    ['byline', 'By [GNA](#)'],
    ['byline', 'By Tora Vance and Luis de la Roe, staff writers'],
    ['byline', 'Words by Tora Vance'],
    ['byline', 'Tora Vance (@toravance7) Published March 03, 2021 | 09:30 PM'],
    ['byline', 'Published: 3 March 2021, 09:30 GMT'],
    ['byline', 'Last updated 3 March 2021'],
    ['byline', 'Updated 3 hours ago'],
    ['byline', 'Tora Vance, 3 March 2021, 09:30'],
    ['byline', 'From our correspondent'],
    ['byline', 'Reuters'],
    ['dateline', 'March 3, 2021'],
    ['dateline', 'Wednesday, 3rd March 2021 09:30 AM'],
    ['navigation', 'date 2021-03-03 IslandGazette.com'],
    ['navigation', 'Home | World | Islands | Weather'],
    ['navigation', 'Home > World > Islands'],
    ['navigation', 'World  Islands  Weather  Letters  Sport'],
    ['navigation', 'Skip to main content'],
    ['share', 'Share on Facebook'],
    ['share', 'Facebook Twitter WhatsApp E-mail'],
    ['share', 'Print   Share   Save for later'],
    ['promotion', 'Advertisement'],
    ['promotion', 'We use cookies to make this site better for you.'],
  ])('%s: %s', (reason, line) => {
    expect(marked([HEADLINE, line, ...BODY].join('\n\n'))).toEqual([[reason, line]]);
  });

  test('the publisher between headline and date goes with the date', () => {
    expect(marked([HEADLINE, 'Island Gazette', '3 March 2021', ...BODY].join('\n'))).toEqual([
      ['byline', 'Island Gazette'],
      ['dateline', '3 March 2021'],
    ]);
  });

  test('a headline printed twice is marked the second time', () => {
    expect(
      marked([HEADLINE, 'Ferry service to the Islands resumes after storm', ...BODY].join('\n\n')),
    ).toEqual([['repeated', 'Ferry service to the Islands resumes after storm']]);
  });
});

describe('datelines', () => {
  test.each([
    ['Oban', ', (IslandGazette / North Sea News - 3rd Mar, 2021 ) :'],
    ['OBAN', ' (Northwire) -'],
    ['OBAN', ' (NW) _'],
    ['OBAN, Scotland', ' (Northwire) —'],
    ['LERWICK', ', March 3 (Northwire) -'],
    ['LERWICK', ', March 3. /NORTHWIRE/.'],
    ['LERWICK', ', 3 March 2021 -'],
    ['', '(Northwire) -'],
  ])('%s%s: day and agency are furniture, the place is not', (place, rest) => {
    expect(marked([HEADLINE, `${place}${rest} ${BODY[0]}`, ...BODY.slice(1)].join('\n\n'))).toEqual([
      ['dateline', rest],
    ]);
  });

  test.each(['STORNOWAY — ', 'STORNOWAY: ', 'UNICEF — '])('%s before a sentence is text', (before) => {
    expect(marked([HEADLINE, before + BODY[0], ...BODY.slice(1)].join('\n\n'))).toEqual([]);
  });

  test('a city in capitals above its date is text', () => {
    const text = [HEADLINE, 'LERWICK 2021-03-03', ...BODY].join('\n\n');
    expect(marked(text).filter(([, cut]) => cut.includes('LERWICK'))).toEqual([]);
  });
});

describe('credits', () => {
  test.each([
    '**Tora Vance/POOL/GNA**',
    'Tora Vance / GNA',
    '(GNA Photo/Tora Vance)',
    'Photo: Tora Vance / Gazette archive',
    'AP Photo/Tora Vance',
  ])('%s after a caption; the caption stays', (credit) => {
    const caption = `The Northern Star ties up at the pier of Oban on Tuesday morning. ${credit}`;
    expect(marked([HEADLINE, caption, ...BODY].join('\n\n'))).toEqual([['credit', credit]]);
  });

  test('a caption after the word Photo is text', () => {
    expect(marked([HEADLINE, 'Photo: a boat leaves Oban in the snow', ...BODY].join('\n\n'))).toEqual([]);
  });
});

describe('below the article', () => {
  test('everything from the related topics to the foot of the site', () => {
    const foot = [
      'Related Topics',
      '',
      'Weather Ferry Scotland Northern Star Oban Tuesday From Storm',
      '',
      'Recent Stories',
      '',
      'Goalkeeper Ned Poll ready for the derby against Inv ..',
      '',
      'Goalkeeper Ned Poll ready for the derby against Inverness',
      '',
      '17 minutes ago',
      ' Mayor Hazel Crane opens the new fish ma ..',
      '',
      'Mayor Hazel Crane opens the new fish market',
      '',
      '1 hour ago',
      '',
      'More Stories From Islands',
      '',
      'About Us | Contact Us | Advertise',
      'Our Network',
      '',
      'Gaelic News - Tide Tables - Prize Draw - Ferry Prices - Recipes - Love Poems - Events - Directory',
      '',
      'Island Gazette is the oldest independent house of news in the north. We bring weather, ferries and gossip daily.',
      '',
      '© 1997-2021, Island Gazette',
      '',
      'All rights of the publication are reserved by the Gazette. Reproduction without consent is not allowed.',
    ].join('\n');
    const text = `${[HEADLINE, ...BODY].join('\n\n')}\n\n${foot}`;
    const spans = findFurniture(text);
    expect(spans[0]!.start).toBe(text.indexOf('Related Topics'));
    expect(spans.at(-1)!.end).toBe(text.length);
    expect(new Set(spans.map(({ reason }) => reason))).toEqual(
      new Set(['related', 'navigation', 'promotion', 'copyright']),
    );
    const rest = spans.reduce((kept, { start, end }) => kept.replace(text.slice(start, end), ''), text);
    expect(rest.trim()).toBe([HEADLINE, ...BODY].join('\n\n'));
  });

  test.each<[FurnitureReason, string]>([
    ['navigation', 'Original url:\n\n<https://gazette.example.org/2021/03/03/ferry>'],
    ['related', 'Read more: Ten winters on the pier'],
    ['related', 'Tags: Ferry, Oban, Storm'],
    ['byline', '(Reporting by Tora Vance; Editing by Luis Roe)'],
    ['promotion', 'Subscribe to our newsletter to get the tide tables in your inbox'],
    ['promotion', 'Follow us on Telegram for more ferry news.'],
    ['promotion', 'The Gazette is free to read. Tell us what you think of this page.'],
    ['copyright', '© 2021 Island Gazette'],
    ['copyright', 'Copyright 2021 Island Gazette. All rights reserved.'],
  ])('%s: %s', (reason, foot) => {
    expect(marked([HEADLINE, ...BODY, foot].join('\n\n'))).toEqual([[reason, foot]]);
  });

  test('links between two paragraphs are marked, the paragraphs after them are not', () => {
    const links = 'Read more\n\nTen winters on the pier\n\nWho pays for the ice breaker?';
    expect(marked([HEADLINE, BODY[0], links, BODY[1], BODY[2]].join('\n\n'))).toEqual([['related', links]]);
  });
});

describe('prose that looks like furniture', () => {
  test.each([
    'By Tuesday the harbour was free of ice and the boats of the fishermen could leave.',
    'He said - and nobody disagreed - that the boat was old - older than its captain - and slow.',
    'Copyright law will change next year, the minister of culture told a group of young writers.',
    'Share prices of the ferry company rose by a tenth when the news of the storm had passed.',
    'Follow the coast for a mile and you see the wreck, Ada Lindt told the visitors from the mainland.',
    'Subscribe, said the old editor, or the paper dies.',
    'Related topics were discussed at the town hall, where the mayor and the captain sat at one table.',
    'The captain wrote for Reuters/GNA before he went to sea, and he still types with two fingers.',
  ])('%s', (paragraph) => {
    expect(marked([HEADLINE, BODY[0], paragraph, ...BODY.slice(1)].join('\n\n'))).toEqual([]);
    expect(marked([HEADLINE, ...BODY, paragraph].join('\n\n'))).toEqual([]);
    expect(marked([HEADLINE, paragraph, ...BODY].join('\n\n'))).toEqual([]);
  });
});
