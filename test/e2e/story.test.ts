import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { type Serving, serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let server: Serving;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

describe('the whole story', () => {
  it('goes from a name to the sentence, through a day and a path, over a merge and its undoing, to Gephi', async () => {
    const explorer = await ExplorerPage.open(browser, server.url);
    const { page, inspector, reader } = explorer;
    const all = await explorer.drawn();

    // Search Guterres, open the edge to Putin, read the sentence in its document.
    await explorer.search('Guterres', 'António Guterres');
    await inspector.getByRole('button', { name: /^António Guterres – Vladimir Putin: All/ }).click();
    await page.getByRole('complementary', { name: 'Connection' }).waitFor();
    await inspector
      .getByTitle(/^Read in/)
      .first()
      .click();
    await reader.locator('[data-target]').first().waitFor();
    await reader.getByRole('button', { name: 'Close' }).click();

    // Filter April 26 on the timeline, by keyboard: both ends to the ninth day.
    const first = page.getByRole('slider', { name: 'First day shown' });
    await first.focus();
    for (let day = 18; day < 26; day += 1) await page.keyboard.press('ArrowRight');
    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    for (let day = 30; day > 26; day -= 1) await page.keyboard.press('ArrowLeft');
    const chip = page.getByRole('button', { name: 'Remove filter: 26 Apr 2022' });
    await chip.waitFor();
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    await chip.click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes);

    // Find the path from Erdogan to Azovstal.
    await page.getByRole('button', { name: 'Find a path' }).click();
    for (const [end, typed, shown] of [
      ['From', 'Erdogan', /Erdo[gğ]an/],
      ['To', 'Azovstal', /Azovstal/],
    ] as const) {
      await inspector.getByRole('combobox', { name: end }).fill(typed);
      await inspector.getByRole('option', { name: shown }).first().click();
    }
    const chain = inspector
      .getByRole('listitem')
      .filter({ hasText: /^Chain 1/ })
      .first();
    await chain.waitFor();
    expect(await chain.getByTitle(/^Read in/).count()).toBeGreaterThan(0);

    // Merge two, undo.
    await explorer.search('Lavrov', 'Sergei Lavrov');
    await inspector.getByRole('button', { name: 'Correct' }).click();
    await inspector.getByRole('combobox', { name: 'Search for the other name' }).fill('Peskov');
    await inspector
      .getByRole('option', { name: /Peskov/ })
      .first()
      .click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes - 1);
    await page.getByRole('button', { name: 'Corrections' }).click();
    const dialog = page.getByRole('dialog', { name: 'Corrections' });
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await explorer.untilDrawn(({ nodes, edges }) => nodes === all.nodes && edges === all.edges);
    await dialog.getByRole('button', { name: 'Redo' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();

    // Export GEXF.
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'GEXF for Gephi' }).click(),
    ]);
    const gexf = await readFile(await file.path(), 'utf8');
    expect(gexf).toContain('http://gexf.net/1.3');
    expect(gexf.match(/<node /g)).toHaveLength(all.nodes);
    expect(explorer.errors).toEqual([]);
    await explorer.close();
  });
});
