import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();

describe('the whole story', () => {
  it('goes from a name to the sentence, through a day and a path, over a merge and its undoing, to Gephi', async () => {
    const explorer = await sample.open();
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
    await explorer.choose(inspector.getByRole('combobox', { name: 'From' }), 'Erdogan', /Erdo[gğ]an/);
    await explorer.choose(inspector.getByRole('combobox', { name: 'To' }), 'Azovstal', /Azovstal/);
    const chain = inspector
      .getByRole('listitem')
      .filter({ hasText: /^Chain 1/ })
      .first();
    await chain.waitFor();
    expect(await chain.getByTitle(/^Read in/).count()).toBeGreaterThan(0);

    // Merge two, undo.
    await explorer.search('Lavrov', 'Sergei Lavrov');
    await inspector.getByRole('button', { name: 'Correct' }).click();
    const other = inspector.getByRole('combobox', { name: 'Search for the other name' });
    await explorer.choose(other, 'Peskov', /Peskov/);
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
  });
});
