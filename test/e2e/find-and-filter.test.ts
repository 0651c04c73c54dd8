import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();

describe('find', () => {
  it('forgives a typo, and finds by an alias', async () => {
    const explorer = await sample.open();
    await explorer.drawn();
    await explorer.search('Guterrez', 'António Guterres');
    await explorer.searchField.fill('UN');
    await explorer.page.getByRole('option', { name: /^United Nations/ }).waitFor();
  });

  it('says that there is nothing by a name', async () => {
    const explorer = await sample.open();
    await explorer.searchField.fill('Xyzzyplugh');
    await explorer.page.getByText('Nothing goes by “Xyzzyplugh”').first().waitFor();
  });

  it('says when a hit is filtered out, and brings it in', async () => {
    const explorer = await sample.open('types=place');
    const { nodes } = await explorer.drawn();
    await explorer.searchField.fill('Lavrov');
    await explorer.page
      .getByRole('option', { name: /Sergei Lavrov/ })
      .getByText('filtered out')
      .waitFor();
    await explorer.choose(explorer.searchField, 'Lavrov', 'Sergei Lavrov');
    await explorer.page.getByRole('button', { name: 'Show it' }).click();
    await explorer.untilDrawn((drawn) => drawn.nodes > nodes);
    await explorer.title('Sergei Lavrov').waitFor();
  });

  it('tells a hit that a date hides from one that only comes after too many others', async () => {
    const explorer = await sample.open('limit=5&from=2022-04-26&to=2022-04-26');
    const few = await explorer.drawn();
    const then = await sample.api<{ nodes: { key: string; attributes: { label: string } }[] }>(
      'graph?from=2022-04-26&to=2022-04-26',
    );
    const all = await sample.api<typeof then>('graph');
    const named = new Set(then.nodes.map(({ key }) => key));
    const beyond = then.nodes.at(-1)?.attributes.label ?? '';
    const hidden = all.nodes.find(({ key }) => !named.has(key))?.attributes.label ?? '';

    await explorer.search(beyond, beyond);
    await explorer.untilDrawn(({ nodes }) => nodes > few.nodes);
    await explorer.idOf(beyond);
    const offer = explorer.page.getByRole('button', { name: 'Show it' });
    expect(await offer.count()).toBe(0);
    await explorer.chip('26 Apr 2022').waitFor();

    await explorer.search(hidden, hidden);
    await explorer.page.getByText(`${hidden} is hidden by the filters.`).first().waitFor();
    await offer.click();
    await explorer.idOf(hidden);
    await explorer.chip('26 Apr 2022').waitFor({ state: 'detached' });
  });
});

describe('filter', () => {
  it('filters by weight, degree, publisher and document, each removable by itself', async () => {
    const explorer = await sample.open();
    const { page, lens } = explorer;
    const all = await explorer.drawn();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await lens.getByLabel('At least this many sentences').fill('3');
    await explorer.untilDrawn(({ edges }) => edges > 0 && edges < all.edges);
    await lens.getByLabel('At least this many connections').fill('1');
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    const publishers = lens.getByLabel('Only from the publisher');
    await expect.poll(() => publishers.getByRole('option').count()).toBeGreaterThan(2);
    const name = (await publishers.getByRole('option').nth(1).textContent()) ?? '';
    await publishers.selectOption({ label: name });
    await page.getByRole('button', { name: 'Filters (3)' }).waitFor();
    for (const filter of ['≥ 3 sentences', '≥ 1 connection', `By ${name}`]) {
      await explorer.chip(filter).click();
      await explorer.chip(filter).waitFor({ state: 'detached' });
    }
    await explorer.untilDrawn(({ nodes, edges }) => nodes === all.nodes && edges === all.edges);
    await lens.getByLabel('Only from the document').selectOption({ index: 1 });
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
  });

  it('filters by significance and by community', async () => {
    const explorer = await sample.open('colour=community');
    const { page, lens } = explorer;
    const all = await explorer.drawn();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await lens.getByLabel('At least this significance (G²)').fill('20');
    await explorer.untilDrawn(({ edges }) => edges > 0 && edges < all.edges);
    await explorer.chip('G² ≥ 20').click();
    await explorer.untilDrawn(({ edges }) => edges === all.edges);
    await lens.getByRole('list', { name: 'Legend' }).getByRole('button').first().click();
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    await explorer.chip(/^Remove filter: Community/).click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes);
  });

  it('thins the picture to its backbone, and says how much that leaves out', async () => {
    const explorer = await sample.open();
    const { page, lens } = explorer;
    const all = await explorer.drawn();
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await lens.getByLabel('Only the backbone').selectOption('0.2');
    await explorer.untilDrawn(({ edges }) => edges > 0 && edges < all.edges / 2);
    const { edges } = await explorer.drawn();
    await lens.getByText(`It leaves out ${all.edges - edges} connections.`).waitFor();
    await explorer.chip('Backbone at 0.2').click();
    await explorer.untilDrawn((drawn) => drawn.edges === all.edges);
  });

  it('keeps one day on the timeline by keyboard, and plays through the others', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    const all = await explorer.drawn();
    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    await page.keyboard.press('Home');
    await explorer.chip('18 Apr 2022').waitFor();
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    // A day is shown for a second: the page itself presses Pause as soon as the second one after this has come.
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const press = (label: string) =>
            document.querySelector<HTMLElement>(`[aria-label="${label}"]`)?.click();
          new MutationObserver((_changes, observer) => {
            if (!document.querySelector('[aria-label="Remove filter: 20 Apr 2022"]')) return;
            observer.disconnect();
            press('Pause');
            resolve();
          }).observe(document.body, { attributes: true, childList: true, subtree: true });
          press('Play through time');
        }),
    );
    await page.getByRole('button', { name: 'Play through time' }).waitFor();
    await explorer.chip('20 Apr 2022').waitFor();
    await page.getByRole('button', { name: 'All dates' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes);
  });

  it('keeps a stretch of time that is brushed with the pointer', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    const all = await explorer.drawn();
    const box = await page.locator('.timeline .bars').boundingBox();
    if (!box) throw new Error('There is no timeline.');
    const at = (share: number) => [box.x + share * box.width, box.y + box.height / 2] as const;
    await page.mouse.move(...at(0.3));
    await page.mouse.down();
    await page.mouse.move(...at(0.6), { steps: 3 });
    await page.mouse.up();
    await explorer.chip(/Apr – \d+ Apr 2022/).waitFor();
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
  });
});
