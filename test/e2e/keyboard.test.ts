import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();

describe('without a mouse', () => {
  it('finds, reads and closes by keyboard alone', async () => {
    const explorer = await sample.open();
    const { page, inspector, reader } = explorer;
    await explorer.drawn();
    await page.keyboard.press('/');
    await page.keyboard.type('Guterres');
    await page
      .locator('[role="listbox"][data-query="Guterres"][aria-busy="false"]')
      .getByRole('option', { name: /António Guterres/ })
      .waitFor();
    await page.keyboard.press('Enter');
    await explorer.title('António Guterres').waitFor();
    await inspector
      .getByTitle(/^Read in/)
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await reader.locator('[data-target]').first().waitFor();
    await page.keyboard.press('Escape');
    await reader.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await inspector.waitFor({ state: 'detached' });
  });

  it('walks through the graph with the arrow keys, and says where it is', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    await explorer.drawn();
    await explorer.graph.focus();
    const spoken = () => page.locator('#spoken').textContent();
    await page.keyboard.press('ArrowRight');
    await expect.poll(spoken).toMatch(/, \d+ connections?$/);
    const first = await spoken();
    await page.keyboard.press('ArrowRight');
    await expect.poll(spoken).not.toBe(first);
    const name = ((await spoken()) ?? '').replace(/, \d+ connections?$/, '');
    await page.keyboard.press('Enter');
    await expect.poll(() => explorer.inspector.getByRole('heading', { level: 2 }).textContent()).toBe(name);
  });

  it('selects several, moves, pins and expands with the focus on the picture', async () => {
    const explorer = await sample.open('limit=60');
    const { page } = explorer;
    const before = await explorer.drawn();
    await explorer.graph.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    const pinnedAt = () =>
      page.evaluate(() => {
        const places = window.dramatisScene?.places;
        return [...(places?.pinned ?? [])].map((id) => places?.of(id));
      });
    expect(await pinnedAt()).toHaveLength(0);
    await page.keyboard.press('Control+ArrowDown');
    const [moved] = await pinnedAt();
    await page.keyboard.press('Control+ArrowDown');
    const [further] = await pinnedAt();
    expect(further?.y).not.toBe(moved?.y);
    await page.keyboard.press('Shift+P');
    expect(await pinnedAt()).toHaveLength(0);
    await page.keyboard.press('e');
    await explorer.untilDrawn(({ nodes }) => nodes > before.nodes);
    await page.keyboard.press('Space');
    await explorer.inspector.getByRole('heading', { name: '2 entities selected' }).waitFor();
  });

  it('lists the shortcuts on ?', async () => {
    const { page } = await sample.open();
    await page.getByRole('heading', { name: 'Dramatis' }).waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Find a path').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('the table', () => {
  it('holds what the picture holds, sorts, opens and saves as CSV', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    const { nodes, edges } = await explorer.drawn();
    await page.keyboard.press('g');
    const table = page.getByRole('table');
    const rows = () => table.getAttribute('aria-rowcount');
    await expect.poll(rows).toBe(String(nodes + 1));
    await page.getByRole('button', { name: 'Name' }).click();
    const head = page.getByRole('columnheader', { name: 'Name' });
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(nodes + 1);
    await page.getByRole('tab', { name: `${edges} connections` }).click();
    await expect.poll(rows).toBe(String(edges + 1));
    const weights = page.getByRole('columnheader', { name: 'Sentences' });
    await expect.poll(() => weights.getAttribute('aria-sort')).toBe('descending');
    await table.getByRole('row').nth(1).getByRole('button').first().click();
    await page.getByRole('complementary', { name: 'Connection' }).waitFor();
  });
});
