import { describe, expect, test } from 'vitest';
import { readAll } from '../../support/read-all.js';
import { showFurniture } from '../../support/show-furniture.js';

const read = async (html: string, source = 'a.html') => {
  const [reading] = await readAll(source, html);
  return reading!.document!;
};
const shown = async (html: string) => showFurniture(await read(html));

const STORY = [
  'The ferry to the outer islands left on time on Tuesday, the harbour master said, for the first time in nine days.',
  'Passengers waited in a school hall while the crew of the Northern Star cleared ice from the deck and the ramps.',
  'Nobody complained, said Ada Lindt, who runs the kiosk at the pier and had given away her last hundred sandwiches.',
];
const paragraphs = STORY.map((text) => `<p>${text}</p>`).join('');

test('blocks are paragraphs, in the order of the page, and unseen elements give nothing', async () => {
  const html = `<body><article><h1>Ferry&nbsp;sails</h1><script>x()</script><style>p{}</style><p hidden>Secret</p>
    <p style="display: none">Hidden words</p>${paragraphs}<ul><li>Oban</li><li>Ler&shy;wick</li></ul></article></body>`;
  expect((await read(html)).text).toBe(['Ferry sails', ...STORY, 'Oban\nLerwick'].join('\n\n'));
});

test('landmarks and labelled parts are marked with their reason, the article is not', async () => {
  const html = `<body>
    <header><nav><a href="/">Home</a><a href="/w">World</a></nav></header>
    <main><article><h1>Ferry sails</h1><div class="byline">Tora Vance</div>
      <div class="share-tools"><a href="#">Share</a></div>${paragraphs}
      <aside><h2>Elsewhere</h2><a href="/x">Mayor Hazel Crane opens the market</a></aside></article></main>
    <div class="newsletter-signup">Tide tables in your inbox</div>
    <footer>Island Gazette, Harbour Street 1</footer></body>`;
  expect(await shown(html)).toBe(
    [
      '⟦navigation: Home World⟧',
      'Ferry sails',
      '⟦byline: Tora Vance⟧',
      '⟦share: Share⟧',
      ...STORY,
      '⟦related: Elsewhere\n\nMayor Hazel Crane opens the market⟧',
      '⟦promotion: Tide tables in your inbox⟧',
      '⟦navigation: Island Gazette, Harbour Street 1⟧',
    ].join('\n\n'),
  );
});

test('a credit inside a caption is marked, the caption stays', async () => {
  const html = `<article><h1>Ferry sails</h1><figure><img src="a.jpg"><figcaption>The Northern Star at the pier of Oban.
    <span class="credit">Tora Vance</span></figcaption></figure>${paragraphs}</article>`;
  expect(await shown(html)).toContain('The Northern Star at the pier of Oban.\n\n⟦credit: Tora Vance⟧');
});

test('a class name on the element that holds the whole story means nothing', async () => {
  const html = `<body class="has-newsletter"><div class="promo related"><h1>Ferry sails</h1>${paragraphs}</div></body>`;
  expect(await shown(html)).toBe(['Ferry sails', ...STORY].join('\n\n'));
});

test.each(['<p>Ada met Bo.</p>', '<html><body>Ada met Bo.</body></html>', 'Ada met Bo.'])(
  'of %s nothing is marked',
  async (html) => {
    expect(await shown(html)).toBe('Ada met Bo.');
  },
);

describe('metadata', () => {
  test('comes from meta elements and the canonical link', async () => {
    const html = `<head><title>Ferry sails | Gazette</title><link rel="canonical" href="https://a.example/1">
      <meta property="og:title" content="Ferry sails | Gazette"><meta property="og:site_name" content="Gazette">
      <meta property="article:published_time" content="2021-03-03T09:30:00Z"></head><body>${paragraphs}</body>`;
    expect(await read(`<!doctype html><html>${html}</html>`)).toMatchObject({
      title: 'Ferry sails',
      publisher: 'Gazette',
      url: 'https://a.example/1',
      publishedAt: '2021-03-03T09:30:00Z',
      dateSource: 'html',
    });
  });

  test('comes from JSON-LD, in a graph too, where no meta element says it', async () => {
    const graph = {
      '@graph': [
        { '@type': 'WebSite', name: 'Gazette' },
        {
          '@type': 'NewsArticle',
          headline: 'Ferry sails',
          datePublished: '2021-03-03',
          publisher: [{ name: 'Gazette' }],
        },
      ],
    };
    const html = `<html><head><script type="application/ld+json">{broken</script>
      <script type="application/ld+json">${JSON.stringify(graph)}</script></head><body>${paragraphs}</body></html>`;
    expect(await read(html)).toMatchObject({
      title: 'Ferry sails',
      publisher: 'Gazette',
      publishedAt: '2021-03-03',
    });
  });

  test('a time element dates a page that says nothing else', async () => {
    const html = `<body><h1>Ferry sails</h1><time datetime="2021-03-03">Wednesday</time>${paragraphs}</body>`;
    expect(await read(html)).toMatchObject({
      title: 'Ferry sails',
      publishedAt: '2021-03-03',
      dateSource: 'html',
    });
  });
});

test('a page is read in the character set that it declares', async () => {
  const html = Buffer.from(
    '<html><head><meta charset="iso-8859-2"></head><body><p>Pan Wa\xb3\xeasa</p></body></html>',
    'latin1',
  );
  const [reading] = await readAll('a.html', html);
  expect(reading).toMatchObject({ document: { text: 'Pan Wałęsa' } });
  expect(reading!.warning).toBeUndefined();
});

test('a page that nests too deep to parse is refused', async () => {
  const [reading] = await readAll('a.html', `<body>${'<div>'.repeat(6_000)}`);
  expect(reading!.failure?.code).toBe('unreadable-file');
});

test('a page larger than Defuddle is asked about keeps its prose', async () => {
  const html = `<body><nav><a href="/">Home</a></nav>${`<p>${STORY[0]}</p>`.repeat(8_100)}</body>`;
  const { text, furniture } = await read(html);
  expect(furniture.map(({ start, end }) => text.slice(start, end))).toEqual(['Home']);
});
