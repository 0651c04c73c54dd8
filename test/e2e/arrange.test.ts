import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();

describe('arranging', () => {
  it('moves a dragged entity, and a layout moves the others', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    await explorer.drawn();
    const id = await explorer.glimpse('Guterres', 'António Guterres');
    const at = await explorer.positionOf(id);
    // Dropped on another entity it would ask to merge the two.
    const to = await explorer.emptyPlace();
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move((at.x + to.x) / 2, (at.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    const after = await explorer.positionOf(id);
    expect(Math.hypot(after.x - to.x, after.y - to.y)).toBeLessThan(3);

    const [moved, other] = [await explorer.placeOf(id), await explorer.idOf('Kyiv')];
    const start = await explorer.placeOf(other);
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect.poll(() => explorer.placeOf(other)).not.toEqual(start);
    await page.getByRole('button', { name: 'Run the layout' }).waitFor();
    expect(await explorer.placeOf(id)).toEqual(moved);
  });

  it('stops a layout that runs, and goes back to the saved one', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    await explorer.drawn();
    const kyiv = await explorer.idOf('Kyiv');
    const start = await explorer.placeOf(kyiv);
    // Between the two presses nothing is awaited that a message of the worker could come in between.
    const labels = await page.evaluate(async () => {
      const button = document.getElementById('layout');
      button?.click();
      for (let turn = 0; turn < 100 && button?.ariaLabel !== 'Stop the layout'; turn += 1)
        await Promise.resolve();
      const running = button?.ariaLabel;
      button?.click();
      return running;
    });
    expect(labels).toBe('Stop the layout');
    await page.getByRole('button', { name: 'Run the layout' }).waitFor();
    expect(await explorer.placeOf(kyiv)).toEqual(start);
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect.poll(() => explorer.placeOf(kyiv)).not.toEqual(start);
    await page.getByRole('button', { name: 'Run the layout' }).waitFor();
    await page.getByRole('button', { name: 'Back to the saved layout' }).click();
    await expect.poll(() => explorer.placeOf(kyiv)).toEqual(start);
  });

  it('selects what a lasso goes round', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
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
    await expect.poll(() => explorer.inspector.getByRole('listitem').count()).toBeGreaterThan(3);
  });

  it('pins by a button and by a key, and a layout leaves what is pinned', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    await explorer.drawn();
    await explorer.search('Guterres', 'António Guterres');
    const pin = explorer.inspector.getByRole('button', { name: 'Pin', exact: true });
    const unpin = explorer.inspector.getByRole('button', { name: 'Unpin' });
    await pin.click();
    await unpin.waitFor();
    await page.keyboard.press('Shift+P');
    await pin.waitFor();
    await page.keyboard.press('Shift+P');
    await unpin.waitFor();
    const [pinned, other] = [explorer.openId(), await explorer.idOf('Kyiv')];
    const [before, start] = [await explorer.placeOf(pinned), await explorer.placeOf(other)];
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect.poll(() => explorer.placeOf(other)).not.toEqual(start);
    expect(await explorer.placeOf(pinned)).toEqual(before);
  });

  it('finds what was moved and pinned where it was at the next visit', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    await explorer.drawn();
    await explorer.search('Guterres', 'António Guterres');
    const id = explorer.openId();
    await page.evaluate((node) => window.dramatisScene?.places.move(node, { x: 12, y: 34 }), id);
    const kept = () => page.evaluate(() => Object.keys(localStorage).join());
    await expect.poll(kept).toMatch(/dramatis-places/);
    await page.reload();
    await expect.poll(() => explorer.placeOf(id)).toEqual({ x: 12, y: 34 });
    await explorer.inspector.getByRole('button', { name: 'Unpin' }).waitFor();
  });

  it('keeps everything where it is on the screen while time plays', async () => {
    const explorer = await sample.open('to=2022-04-18');
    const { page } = explorer;
    const few = await explorer.drawn();
    await page.goto(`${sample.url}/#`);
    await explorer.untilDrawn(({ nodes }) => nodes > few.nodes);
    const all = await explorer.drawn();
    const kyiv = await explorer.idOf('Kyiv');
    const before = await explorer.positionOf(kyiv);
    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    await page.keyboard.press('Home');
    await explorer.untilDrawn(({ nodes }) => nodes < all.nodes);
    const after = await explorer.positionOf(kyiv);
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(2);
  });
});
