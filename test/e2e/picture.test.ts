import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { type Serving, serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

let browser: Browser;
let server: Serving;
let explorer: ExplorerPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));
afterEach(async () => {
  expect(explorer.errors).toEqual([]);
  await explorer.close();
});

const open = async (fragment = '', options: Parameters<typeof ExplorerPage.open>[2] = {}) => {
  explorer = await ExplorerPage.open(browser, `${server.url}/#${fragment}`, options);
  return explorer.page;
};
const lens = (page: Page) => page.getByRole('region', { name: 'How it is drawn' });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters' });

describe('picture', () => {
  it('draws every type in its colour, and all the entities the header counts', async () => {
    const page = await open();
    const { nodes, edges } = await explorer.drawn();
    expect(nodes).toBeGreaterThan(50);
    expect(edges).toBeGreaterThan(100);
    await expect
      .poll(() => page.getByText(`${nodes} entities · ${edges} connections`, { exact: true }).count())
      .toBe(1);
    for (const colour of ['#c2410c', '#15803d', '#1d4ed8'])
      await expect.poll(() => explorer.pixelsOf(colour)).toBeGreaterThan(200);
  });

  it('filters by a click in the legend, and says how many are left of how many', async () => {
    const page = await open();
    const all = await explorer.drawn();
    await lens(page)
      .getByRole('button', { name: /^People/ })
      .click();
    await explorer.untilDrawn(({ nodes }) => nodes < all.nodes);
    const { nodes, edges } = await explorer.drawn();
    expect(
      await page
        .getByText(`${nodes} of ${all.nodes} entities · ${edges} of ${all.edges} connections`)
        .count(),
    ).toBe(1);
    await expect.poll(() => explorer.pixelsOf('#c2410c')).toBeLessThan(200);
    await chips(page).getByRole('button', { name: 'Remove filter: Places and Organisations' }).click();
    await explorer.untilDrawn(({ nodes: back }) => back === all.nodes);
  });

  it('colours by community and by date', async () => {
    const page = await open();
    await explorer.drawn();
    const colour = lens(page).getByLabel('Colour');
    await colour.selectOption({ label: 'Community' });
    await expect.poll(() => explorer.pixelsOf('#0f6674')).toBeGreaterThan(100);
    expect(
      await lens(page).getByRole('list', { name: 'Legend' }).getByRole('button').count(),
    ).toBeGreaterThan(2);
    await colour.selectOption({ label: 'First seen' });
    await expect.poll(() => explorer.pixelsOf('#0f6674')).toBeLessThan(100);
    expect(await lens(page).getByText('18 Apr').count()).toBe(1);
  });

  it('sizes by betweenness without losing anything', async () => {
    const page = await open();
    const all = await explorer.drawn();
    await lens(page).getByLabel('Size').selectOption({ label: 'Betweenness' });
    await expect.poll(() => explorer.pixelsOf('#15803d')).toBeGreaterThan(100);
    expect(await explorer.drawn()).toEqual(all);
  });

  it('lifts the neighbourhood under the pointer', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    const id = explorer.openId();
    await page.keyboard.press('Escape');
    await explorer.inspector.waitFor({ state: 'detached' });
    const at = await explorer.positionOf(id);
    await page.mouse.move(at.x, at.y);
    await expect.poll(() => page.locator('.scene-canvas.pointing').count()).toBe(1);
    // What steps back is mixed with the ground, so there is less of each full colour than before.
    const full = await explorer.pixelsOf('#15803d');
    await page.mouse.move(5, 400);
    await expect.poll(() => explorer.pixelsOf('#15803d')).toBeGreaterThan(full);
  });

  it('moves a dragged entity, and a layout that is run and stopped moves the others', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    const id = explorer.openId();
    await page.getByRole('button', { name: 'Close' }).click();
    await explorer.inspector.waitFor({ state: 'detached' });
    const before = await explorer.positionOf(id);
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 40, before.y - 30, { steps: 4 });
    // The lower left corner is empty: dropped on another entity it would ask to merge the two.
    const box = await explorer.graph.boundingBox();
    await page.mouse.move(300, (box?.y ?? 0) + (box?.height ?? 0) - 40, { steps: 6 });
    await page.mouse.up();
    const after = await explorer.positionOf(id);
    expect(Math.abs(after.x - before.x)).toBeGreaterThan(100);

    await explorer.search('Lavrov', 'Sergei Lavrov');
    const other = explorer.openId();
    const start = await explorer.positionOf(other);
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect
      .poll(async () => {
        const now = await explorer.positionOf(other);
        return Math.hypot(now.x - start.x, now.y - start.y);
      })
      .toBeGreaterThan(1);
    const stop = page.getByRole('button', { name: 'Stop the layout' });
    if ((await stop.count()) > 0) await stop.click({ timeout: 1000 }).catch(() => undefined);
    await page.getByRole('button', { name: 'Run the layout' }).waitFor();
  });

  it('selects what a lasso goes round', async () => {
    const page = await open();
    await explorer.drawn();
    await page.getByRole('button', { name: 'Select with a lasso' }).click();
    await page.getByText('Draw round the entities you want').waitFor();
    const box = await explorer.graph.boundingBox();
    if (!box) throw new Error('There is no canvas.');
    const [x, y, size] = [box.x + box.width / 2, box.y + box.height / 2, 90];
    await page.mouse.move(x - size, y - size);
    await page.mouse.down();
    for (const [dx, dy] of [
      [size, -size],
      [size, size],
      [-size, size],
      [-size, -size + 10],
    ] as const)
      await page.mouse.move(x + dx, y + dy, { steps: 5 });
    await page.mouse.up();
    await explorer.inspector.getByRole('heading', { name: /^\d+ entities selected$/ }).waitFor();
    expect(await explorer.inspector.getByRole('listitem').count()).toBeGreaterThan(3);
  });

  it('saves what is seen as SVG and PNG', async () => {
    await open();
    const { nodes } = await explorer.drawn();
    const svg = (await explorer.download('Picture (SVG)')).toString('utf8');
    expect(svg.match(/<circle /g)).toHaveLength(nodes);
    expect(svg).toContain('>Ukraine</text>');
    const png = await explorer.download('Picture (PNG)');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
  });

  it('opens on the strongest part when asked for less than all, says so, and grows', async () => {
    const page = await open('limit=20');
    await explorer.untilDrawn(({ nodes }) => nodes === 20);
    expect(await page.getByText(/^20 of \d+ entities/).count()).toBe(1);
    await page.getByRole('button', { name: 'Draw more' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes === 40);
    await explorer.search('Dujarric', 'Dujarric');
    await explorer.inspector.getByRole('button', { name: 'Expand' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes > 40);
    // What was expanded by hand is in every file of what is drawn.
    const { nodes, edges } = await explorer.drawn();
    const gexf = (await explorer.download('GEXF as it stands here')).toString('utf8');
    expect([gexf.match(/<node /g)?.length, gexf.match(/<edge /g)?.length]).toEqual([nodes, edges]);
    expect((await explorer.download('Entities (CSV)')).toString('utf8').trimEnd().split('\r\n')).toHaveLength(
      nodes + 1,
    );
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect
      .poll(
        async () => (await explorer.download('Picture (SVG)')).toString('utf8').match(/<circle /g)?.length,
      )
      .toBe(nodes);
  });

  it('pins by a button and by a key, and a layout leaves what is pinned', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    const pin = explorer.inspector.getByRole('button', { name: 'Pin', exact: true });
    await pin.click();
    await explorer.inspector.getByRole('button', { name: 'Unpin' }).waitFor();
    await page.keyboard.press('Shift+P');
    await pin.waitFor();
    await page.keyboard.press('Shift+P');
    const placeOf = (id: string) => page.evaluate((node) => window.dramatisScene?.places.of(node), id);
    const [pinned, other] = [explorer.openId(), await explorer.idOf('Kyiv')];
    const [before, start] = [await placeOf(pinned), await placeOf(other)];
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect.poll(() => placeOf(other)).not.toEqual(start);
    expect(await placeOf(pinned)).toEqual(before);
  });

  it('finds what was moved and pinned where it was at the next visit', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    const id = explorer.openId();
    const places = (node: string) =>
      page.evaluate(
        (wanted) => ({
          at: window.dramatisScene?.places.of(wanted),
          pinned: window.dramatisScene?.places.pinned.has(wanted),
          kept: localStorage.length > 0,
        }),
        node,
      );
    await page.evaluate((node) => window.dramatisScene?.places.move(node, { x: 12, y: 34 }), id);
    await expect.poll(async () => (await places(id)).kept).toBe(true);
    await page.reload();
    await explorer.drawn();
    expect(await places(id)).toEqual({ at: { x: 12, y: 34 }, pinned: true, kept: true });
    await explorer.inspector.getByRole('button', { name: 'Unpin' }).waitFor();
  });

  it('keeps everything where it is on the screen while time plays', async () => {
    const page = await open('to=2022-04-18');
    await explorer.drawn();
    await page.goto(`${server.url}/#`);
    await explorer.untilDrawn(({ nodes }) => nodes > 200);
    const kyiv = await explorer.idOf('Kyiv');
    const before = await explorer.positionOf(kyiv);
    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    await page.keyboard.press('Home');
    await explorer.untilDrawn(({ nodes }) => nodes < 200);
    const after = await explorer.positionOf(kyiv);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });
});

describe('find and filter', () => {
  it('forgives a typo, and finds by an alias', async () => {
    const page = await open();
    await explorer.drawn();
    await explorer.search('Guterrez', 'António Guterres');
    await page.getByRole('combobox', { name: /^Search people/ }).fill('UN');
    await page.getByRole('option', { name: /^United Nations/ }).waitFor();
  });

  it('says that there is nothing by a name', async () => {
    const page = await open();
    await page.getByRole('combobox', { name: /^Search people/ }).fill('Xyzzyplugh');
    await page.getByText('Nothing goes by “Xyzzyplugh”').first().waitFor();
  });

  it('says when a hit is filtered out, and brings it in', async () => {
    const page = await open('types=place');
    const { nodes } = await explorer.drawn();
    await page.getByRole('combobox', { name: /^Search people/ }).fill('Lavrov');
    const hit = page.getByRole('option', { name: /Sergei Lavrov/ });
    await hit.waitFor();
    expect(await hit.textContent()).toContain('filtered out');
    await hit.click();
    await page.getByRole('button', { name: 'Show it' }).click();
    await explorer.untilDrawn((drawn) => drawn.nodes > nodes);
    await explorer.title('Sergei Lavrov').waitFor();
  });

  it('filters by weight, degree, publisher and document, each removable by itself', async () => {
    const page = await open();
    const all = await explorer.drawn();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await lens(page).getByLabel('At least this many sentences').fill('3');
    await explorer.untilDrawn(({ edges }) => edges > 0 && edges < all.edges);
    await lens(page).getByLabel('At least this many connections').fill('1');
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    const publishers = lens(page).getByLabel('Only from the publisher');
    await expect.poll(() => publishers.getByRole('option').count()).toBeGreaterThan(2);
    const name = (await publishers.getByRole('option').nth(1).textContent()) ?? '';
    await publishers.selectOption({ label: name });
    await page.getByRole('button', { name: 'Filters (3)' }).waitFor();
    for (const filter of ['≥ 3 sentences', '≥ 1 connection', `By ${name}`])
      await chips(page)
        .getByRole('button', { name: `Remove filter: ${filter}` })
        .click();
    await explorer.untilDrawn(({ nodes, edges }) => nodes === all.nodes && edges === all.edges);
    await lens(page).getByLabel('Only from the document').selectOption({ index: 1 });
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
  });

  it('thins the picture to its backbone, and says how much that leaves out', async () => {
    const page = await open();
    const all = await explorer.drawn();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await lens(page).getByLabel('Only the backbone').selectOption('0.2');
    await explorer.untilDrawn(({ edges }) => edges > 0 && edges < all.edges / 2);
    const { edges } = await explorer.drawn();
    await lens(page)
      .getByText(`It leaves out ${all.edges - edges} connections.`)
      .waitFor();
    await chips(page).getByRole('button', { name: 'Remove filter: Backbone at 0.2' }).click();
    await explorer.untilDrawn((drawn) => drawn.edges === all.edges);
  });

  it('keeps one day on the timeline by keyboard, and plays through the others', async () => {
    const page = await open();
    const all = await explorer.drawn();
    const last = page.getByRole('slider', { name: 'Last day shown' });
    await last.focus();
    await page.keyboard.press('Home');
    await chips(page).getByRole('button', { name: 'Remove filter: 18 Apr 2022' }).waitFor();
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    await page.getByRole('button', { name: 'Play through time' }).click();
    await chips(page).getByRole('button', { name: 'Remove filter: 20 Apr 2022' }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'All dates' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes);
  });
});

describe('path', () => {
  it('draws as many chains as it writes out, also through what was not drawn before', async () => {
    const page = await open('limit=12');
    const before = await explorer.untilDrawn(({ nodes }) => nodes === 12).then(() => explorer.drawn());
    await page.getByRole('button', { name: 'Find a path' }).click();
    for (const [end, typed, shown] of [
      ['From', 'Erdogan', /Erdo[gğ]an/],
      ['To', 'Azovstal', /Azovstal/],
    ] as const) {
      await explorer.inspector.getByRole('combobox', { name: end }).fill(typed);
      await explorer.inspector.getByRole('option', { name: shown }).first().click();
    }
    const chains = explorer.inspector.getByText(/^Chain \d/);
    await expect.poll(() => chains.count()).toBe(3);
    await explorer.untilDrawn(({ nodes }) => nodes > before.nodes);
    await page.getByRole('button', { name: 'Look for more chains' }).click();
    await expect.poll(() => chains.count()).toBeGreaterThan(3);
    const named = new Set(await explorer.inspector.locator('.chain .neighbour-name').allTextContents());
    for (const name of named) await expect.poll(() => explorer.idOf(name).catch(() => '')).not.toBe('');
  });
});

describe('entity, edge and document', () => {
  it('tells an entity with its names, and leads from any sentence to its document in two clicks', async () => {
    await open();
    await explorer.search('Guterres', 'António Guterres');
    const { inspector, reader } = explorer;
    expect(await inspector.getByRole('region', { name: 'Named as' }).textContent()).toMatch(/Guterres \d+/);
    const quote = inspector.getByTitle(/^Read in/).first();
    const words = (await quote.locator('.quote-text').textContent()) ?? '';
    await quote.click();
    await reader.getByRole('heading', { level: 2 }).waitFor();
    const target = await reader.locator('[data-target]').allTextContents();
    expect(target.join('').replaceAll(/\s+/g, ' ')).toBe(words.replaceAll(/\s+/g, ' '));
    expect(await reader.getByRole('button', { name: 'Guterres' }).count()).toBeGreaterThan(0);
  });

  it('shows every sentence of an edge', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    const strength = explorer.inspector.getByRole('button', {
      name: /^António Guterres – Vladimir Putin: All/,
    });
    const count = Number(/All (\d+)/.exec((await strength.getAttribute('aria-label')) ?? '')?.[1]);
    await strength.click();
    await page.getByRole('complementary', { name: 'Connection' }).waitFor();
    await expect.poll(() => explorer.inspector.getByTitle(/^Read in/).count()).toBeGreaterThanOrEqual(count);
  });

  it('orders all sentences of an edge by the server, and counts them within the dates that are kept', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    await explorer.inspector.getByRole('button', { name: /^António Guterres – Kyiv: All/ }).click();
    const { inspector } = explorer;
    const quotes = inspector.getByTitle(/^Read in/);
    await quotes.first().waitFor();
    const oldest = await quotes.first().textContent();
    const all = await quotes.count();
    await inspector.getByLabel('Order').selectOption({ label: 'Newest first' });
    await expect.poll(() => quotes.first().textContent()).not.toBe(oldest);
    const [edge] = /edge:([^&]+)/.exec(page.url())?.slice(1) ?? [];
    const [a, b] = (edge ?? '').split(',');
    await inspector.getByLabel('Order').selectOption({ label: 'Surest first' });
    const strongest = (await (await fetch(`${server.url}/api/v1/edges/${a}/${b}?sort=strongest`)).json()) as {
      evidence: { items: { text: string }[] };
    };
    const words = (text = '') => text.replaceAll(/\s+/g, ' ');
    await expect
      .poll(async () => words((await quotes.first().locator('.quote-text').textContent()) ?? ''))
      .toBe(words(strongest.evidence.items[0]?.text));

    await page.goto(`${server.url}/#open=edge:${edge}&from=2022-04-28`);
    await inspector.getByText(/^\d+ sentences?, counted within these dates: from 28 Apr 2022/).waitFor();
    await expect.poll(() => quotes.count()).toBeLessThan(all);
    await page.goto(`${server.url}/#open=entity:${await explorer.idOf('António Guterres')}&from=2022-04-28`);
    const within = inspector.getByText(/^\d+ connections?, counted within/);
    await within.waitFor();
    const counted = Number(/^\d+/.exec((await within.textContent()) ?? '')?.[0]);
    expect(await inspector.getByRole('tab', { name: /^Connections/ }).textContent()).not.toBe(
      `Connections ${counted}`,
    );
    await inspector.getByRole('button', { name: 'Count everything' }).click();
    await within.waitFor({ state: 'detached' });
  });

  it('greys page furniture and lists near-copies', async () => {
    const documents = (await (await fetch(`${server.url}/api/v1/documents?limit=200`)).json()) as {
      items: { id: string; copyOf: string | null; source: string }[];
    };
    const copy = documents.items.find((one) => one.copyOf);
    const web = documents.items.find((one) => one.source.endsWith('.html'));
    if (!copy || !web) throw new Error('The sample corpus has a copy and a web page.');
    const page = await open(`read=${copy.id}`);
    await explorer.reader.getByText('A near-copy of').waitFor();
    await page.goto(`${server.url}/#read=${web.id}`);
    await page.reload();
    await explorer.reader.getByRole('heading', { level: 2 }).waitFor();
  });
});

describe('the link', () => {
  it('holds the whole view, and brings it back elsewhere', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    await lens(page).getByLabel('Colour').selectOption({ label: 'Community' });
    await lens(page)
      .getByRole('button', { name: /^Filters/ })
      .click();
    await lens(page).getByLabel('At least this many sentences').fill('2');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => page.url()).toContain('camera=');
    const address = page.url();
    const drawn = await explorer.drawn();
    await explorer.close();

    explorer = await ExplorerPage.open(browser, address);
    await explorer.untilDrawn(({ nodes, edges }) => nodes === drawn.nodes && edges === drawn.edges);
    await explorer.title('António Guterres').waitFor();
    expect(await lens(explorer.page).getByLabel('Colour').inputValue()).toBe('community');
    expect(explorer.page.url()).toBe(address);
  });

  it('goes back with the browser', async () => {
    const page = await open();
    await explorer.search('Guterres', 'António Guterres');
    await explorer.search('Lavrov', 'Sergei Lavrov');
    await page.goBack();
    await explorer.title('António Guterres').waitFor();
  });

  it('falls back with a note where part of it makes no sense', async () => {
    const page = await open('colour=plaid&weight=2');
    await page.getByText('Part of this link makes no sense and was left out: colour=plaid').first().waitFor();
    await chips(page).getByRole('button', { name: 'Remove filter: ≥ 2 sentences' }).waitFor();
  });
});
