import { describe, expect, it } from 'vitest';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();
const PERSON = '#c2410c';
const PLACE = '#15803d';
const ORGANISATION = '#1d4ed8';

describe('the picture', () => {
  it('draws every type in its colour, and all the entities the header counts', async () => {
    const explorer = await sample.open();
    const { nodes, edges } = await explorer.drawn();
    expect(nodes).toBeGreaterThan(50);
    expect(edges).toBeGreaterThan(100);
    await explorer.page.getByText(`${nodes} entities · ${edges} connections`, { exact: true }).waitFor();
    for (const colour of [PERSON, PLACE, ORGANISATION])
      await expect.poll(() => explorer.pixelsOf(colour)).toBeGreaterThan(200);
  });

  it('filters by a click in the legend, and says how many are left of how many', async () => {
    const explorer = await sample.open();
    const all = await explorer.drawn();
    await explorer.lens.getByRole('button', { name: /^People/ }).click();
    await explorer.untilDrawn(({ nodes }) => nodes < all.nodes);
    const { nodes, edges } = await explorer.drawn();
    await explorer.page
      .getByText(`${nodes} of ${all.nodes} entities · ${edges} of ${all.edges} connections`)
      .waitFor();
    await expect.poll(() => explorer.pixelsOf(PERSON)).toBeLessThan(200);
    await explorer.chip('Places and Organisations').click();
    await explorer.untilDrawn(({ nodes: back }) => back === all.nodes);
  });

  it('colours by community and by date', async () => {
    const explorer = await sample.open();
    await explorer.drawn();
    const colour = explorer.lens.getByLabel('Colour');
    await colour.selectOption({ label: 'Community' });
    await expect.poll(() => explorer.pixelsOf('#0f6674')).toBeGreaterThan(100);
    const entries = explorer.lens.getByRole('list', { name: 'Legend' }).getByRole('button');
    await expect.poll(() => entries.count()).toBeGreaterThan(2);
    await colour.selectOption({ label: 'First seen' });
    await expect.poll(() => explorer.pixelsOf('#0f6674')).toBeLessThan(100);
    await explorer.lens.getByText('18 Apr').waitFor();
  });

  it('sizes by betweenness and widens by significance without losing anything', async () => {
    const explorer = await sample.open();
    const all = await explorer.drawn();
    const radii = async () => (await explorer.discs()).map(({ radius }) => radius);
    const widths = () =>
      explorer.page.evaluate(() => window.dramatisScene?.picture()?.lines.map(({ width }) => width));
    const [byMentions, byWeight] = [await radii(), await widths()];
    await explorer.lens.getByLabel('Size').selectOption({ label: 'Betweenness' });
    await expect.poll(radii).not.toEqual(byMentions);
    await explorer.lens.getByLabel('Line width').selectOption({ label: 'Significance' });
    await expect.poll(widths).not.toEqual(byWeight);
    expect(await explorer.drawn()).toEqual(all);
    expect([(await radii()).length, (await widths())?.length]).toEqual([all.nodes, all.edges]);
  });

  it('lifts the neighbourhood under the pointer', async () => {
    const explorer = await sample.open();
    await explorer.drawn();
    const id = await explorer.glimpse('Guterres', 'António Guterres');
    const pointAt = async (place: { x: number; y: number }) => {
      await explorer.page.mouse.move(place.x, place.y);
      return explorer.steppedBack();
    };
    const away = await explorer.emptyPlace();
    await expect.poll(() => pointAt(away)).toBe(0);
    const before = new Map((await explorer.discs()).map((disc) => [disc.id, disc.colour]));
    const at = await explorer.positionOf(id);
    await expect.poll(() => pointAt(at)).toBeGreaterThan(0);
    await explorer.page.locator('.scene-canvas.pointing').waitFor();
    for (const { id: other, colour, layer } of await explorer.discs())
      expect(colour === before.get(other)).toBe(layer !== 1);
    await expect.poll(() => pointAt(away)).toBe(0);
  });

  it('zooms to a search hit, out to everything, and to the selection', async () => {
    const explorer = await sample.open();
    const { page } = explorer;
    const { nodes } = await explorer.drawn();
    const onScreen = async () => (await explorer.discs()).length;
    await explorer.search('Dujarric', 'Dujarric');
    await expect.poll(onScreen).toBeLessThan(nodes / 2);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(onScreen).toBe(nodes);
    await page.getByRole('button', { name: 'Zoom to the selection' }).click();
    await expect.poll(onScreen).toBeLessThan(nodes / 2);
  });

  it('is drawn anew where the browser took it away', async () => {
    const explorer = await sample.open();
    const all = await explorer.drawn();
    const first = await explorer.page.evaluateHandle(() => window.dramatisScene);
    await explorer.page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.scene-canvas canvas'))
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await explorer.page.waitForFunction(
      (scene) => window.dramatisScene !== undefined && window.dramatisScene !== scene,
      first,
    );
    await expect.poll(() => explorer.pixelsOf(PLACE)).toBeGreaterThan(200);
    expect(await explorer.drawn()).toEqual(all);
  });

  it('saves what is seen as SVG and PNG', async () => {
    const explorer = await sample.open();
    const { nodes } = await explorer.drawn();
    const svg = (await explorer.download('Picture (SVG)')).toString('utf8');
    expect(svg.match(/<circle /g)).toHaveLength(nodes);
    expect(svg).toContain('>Ukraine</text>');
    const png = await explorer.download('Picture (PNG)');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(2000);
  });

  it('opens on the strongest part when asked for less than all, says so, and grows', async () => {
    const explorer = await sample.open('limit=20');
    const { page } = explorer;
    await explorer.untilDrawn(({ nodes }) => nodes === 20);
    await page.getByText(/^20 of \d+ entities/).waitFor();
    await page.getByRole('button', { name: 'Draw more' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes === 40);
    // A hit that is not among them is brought in with its neighbours.
    await explorer.search('Dujarric', 'Dujarric');
    await explorer.untilDrawn(({ nodes }) => nodes > 40);
    const { nodes, edges } = await explorer.drawn();
    // What was brought in is in every file of what is drawn.
    const gexf = (await explorer.download('GEXF as it stands here')).toString('utf8');
    expect([gexf.match(/<node /g)?.length, gexf.match(/<edge /g)?.length]).toEqual([nodes, edges]);
    const csv = (await explorer.download('Entities (CSV)')).toString('utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(nodes + 1);
    await page.getByRole('button', { name: 'Show everything' }).click();
    await expect.poll(async () => (await explorer.discs()).length).toBe(nodes);
  });
});
