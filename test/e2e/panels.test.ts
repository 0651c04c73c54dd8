import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();
const inOneLine = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');

describe('path', () => {
  it('draws as many chains as it writes out, also through what was not drawn before', async () => {
    const explorer = await sample.open('limit=12');
    const { page, inspector } = explorer;
    await explorer.untilDrawn(({ nodes }) => nodes === 12);
    await page.getByRole('button', { name: 'Find a path' }).click();
    await explorer.choose(inspector.getByRole('combobox', { name: 'From' }), 'Erdogan', /Erdo[gğ]an/);
    await explorer.choose(inspector.getByRole('combobox', { name: 'To' }), 'Azovstal', /Azovstal/);
    const chains = inspector.getByText(/^Chain \d/);
    await expect.poll(() => chains.count()).toBe(3);
    await explorer.untilDrawn(({ nodes }) => nodes > 12);
    await page.getByRole('button', { name: 'Look for more chains' }).click();
    await expect.poll(() => chains.count()).toBeGreaterThan(3);
    for (const name of new Set(await inspector.locator('.chain .neighbour-name').allTextContents()))
      await explorer.idOf(name);
    // A sentence on each step.
    for (const step of await inspector.locator('.chain-step').all())
      expect(await step.getByTitle(/^Read in/).count()).toBeGreaterThan(0);
  });
});

describe('entity', () => {
  it('is told with its names, and leads from any sentence to its document in two clicks', async () => {
    const explorer = await sample.open();
    const { inspector, reader } = explorer;
    await explorer.drawn();
    await explorer.search('Guterres', 'António Guterres');
    await inspector
      .getByRole('region', { name: 'Named as' })
      .getByText(/Guterres/)
      .first()
      .waitFor();
    await inspector.getByText(/^Why this is one node: \d+ reasons/).click();
    await inspector
      .getByText(/family name, \d+ %/)
      .first()
      .waitFor();
    const quote = inspector.getByTitle(/^Read in/).first();
    const words = inOneLine(await quote.locator('.quote-text').textContent());
    await quote.click();
    const target = reader.locator('[data-target]');
    await expect.poll(async () => inOneLine((await target.allTextContents()).join(''))).toBe(words);
    await expect.poll(() => reader.getByRole('button', { name: 'Guterres' }).count()).toBeGreaterThan(0);
  });
});

describe('connection', () => {
  it('shows every sentence, in the order that is asked for', async () => {
    const explorer = await sample.open();
    const { page, inspector } = explorer;
    await explorer.drawn();
    await explorer.search('Guterres', 'António Guterres');
    const strength = inspector.getByRole('button', { name: /^António Guterres – Kyiv: All/ });
    const count = Number(/All (\d+)/.exec((await strength.getAttribute('aria-label')) ?? '')?.[1]);
    await strength.click();
    await page.getByRole('complementary', { name: 'Connection' }).waitFor();
    const quotes = inspector.getByTitle(/^Read in/);
    await expect.poll(() => quotes.count()).toBeGreaterThanOrEqual(count);
    const edge = /edge:([^&]+)/.exec(page.url())?.[1]?.replace(',', '/') ?? '';
    for (const [order, sort] of [
      ['Newest first', 'newest'],
      ['Surest first', 'strongest'],
      ['Oldest first', 'oldest'],
    ] as const) {
      await inspector.getByLabel('Order').selectOption({ label: order });
      const { evidence } = await sample.api<{ evidence: { items: { text: string }[] } }>(
        `edges/${edge}?sort=${sort}`,
      );
      await expect
        .poll(async () => (await quotes.locator('.quote-text').allTextContents()).map(inOneLine))
        .toEqual(evidence.items.map(({ text }) => inOneLine(text)));
    }
  });

  it('is counted within the dates that are kept, as an entity is', async () => {
    const idOf = async (name: string) =>
      (await sample.api<{ items: { id: string }[] }>(`entities?query=${name}`)).items[0]?.id ?? '';
    const [guterres, kyiv] = [await idOf('Guterres'), await idOf('Kyiv')];
    const edge = `edge:${[guterres, kyiv].sort().join(',')}`;
    const explorer = await sample.open(`open=${edge}`);
    const { page, inspector } = explorer;
    const quotes = inspector.getByTitle(/^Read in/);
    await quotes.first().waitFor();
    const all = await quotes.count();
    await page.goto(`${sample.url}/#open=${edge}&from=2022-04-28`);
    await inspector.getByText(/^\d+ sentences?, counted within .*from 28 Apr 2022/).waitFor();
    await expect.poll(() => quotes.count()).toBeLessThan(all);
    await page.goto(`${sample.url}/#open=entity:${guterres}&from=2022-04-28`);
    const within = inspector.getByText(/^\d+ connections?, counted within/);
    await within.waitFor();
    const counted = Number(/^\d+/.exec((await within.textContent()) ?? '')?.[0]);
    const tab = inspector.getByRole('tab', { name: /^Connections/ });
    expect(await tab.textContent()).not.toBe(`Connections ${counted}`);
    await inspector.getByRole('button', { name: 'Count everything' }).click();
    await within.waitFor({ state: 'detached' });
    // A publisher cuts the picture, not what is counted here.
    const { items } = await sample.api<{ items: { publisher: string | null }[] }>('documents?limit=200');
    const publisher = items.find((one) => one.publisher !== null)?.publisher ?? '';
    await page.goto(`${sample.url}/#open=entity:${guterres}&publisher=${encodeURIComponent(publisher)}`);
    await inspector
      .getByText(`Counted over all documents. Only the picture is cut: By ${publisher}.`)
      .waitFor();
  });
});

describe('document', () => {
  it('has its furniture greyed, its names marked by how sure they are, and its near-copies listed', async () => {
    const { items } = await sample.api<{ items: { id: string; copyOf: string | null; source: string }[] }>(
      'documents?limit=200',
    );
    const copy = items.find((one) => one.copyOf);
    const web = items.find((one) => one.source.endsWith('.html'));
    if (!copy || !web) throw new Error('The sample corpus has a copy and a web page.');
    const explorer = await sample.open(`read=${copy.id}`);
    const { page, reader } = explorer;
    await reader.getByText('A near-copy of').waitFor();
    await page.goto(`${sample.url}/#read=${web.id}`);
    await reader.getByText('greyed: page furniture').waitFor();
    await expect.poll(() => reader.locator('.text .furniture').count()).toBeGreaterThan(0);
    await reader
      .getByTitle(/: (Person|Place|Organisation), \d+ % sure$/)
      .first()
      .waitFor();
  });
});

describe('the link', () => {
  it('holds the whole view, and brings it back elsewhere', async () => {
    const explorer = await sample.open();
    const { page, lens } = explorer;
    await explorer.drawn();
    const camera = () => /camera=([^&]+)/.exec(page.url())?.[1];
    await explorer.search('Guterres', 'António Guterres');
    await expect.poll(camera).toBeDefined();
    await lens.getByLabel('Colour').selectOption({ label: 'Community' });
    await lens.getByRole('button', { name: /^Filters/ }).click();
    await lens.getByLabel('At least this many sentences').fill('2');
    await explorer.chip('≥ 2 sentences').waitFor();
    const before = camera();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(camera).not.toBe(before);
    const address = page.url();
    const drawn = await explorer.drawn();

    const elsewhere = await sample.open(new URL(address).hash.slice(1));
    await elsewhere.untilDrawn(({ nodes, edges }) => nodes === drawn.nodes && edges === drawn.edges);
    await elsewhere.title('António Guterres').waitFor();
    expect(await elsewhere.lens.getByLabel('Colour').inputValue()).toBe('community');
    expect(elsewhere.page.url()).toBe(address);
    const id = explorer.openId();
    const [here, there] = [await explorer.positionOf(id), await elsewhere.positionOf(id)];
    // The address rounds the camera.
    expect(Math.hypot(here.x - there.x, here.y - there.y)).toBeLessThan(1);
  });

  it('goes back with the browser', async () => {
    const explorer = await sample.open();
    await explorer.drawn();
    await explorer.search('Guterres', 'António Guterres');
    await explorer.search('Lavrov', 'Sergei Lavrov');
    await explorer.page.goBack();
    await explorer.title('António Guterres').waitFor();
  });

  it('falls back with a note where part of it makes no sense', async () => {
    const explorer = await sample.open('colour=plaid&weight=2');
    await explorer.page
      .getByText('Part of this link makes no sense and was left out: colour=plaid')
      .first()
      .waitFor();
    await explorer.chip('≥ 2 sentences').waitFor();
  });
});
