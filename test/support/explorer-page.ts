import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type {} from '../../client/scene/scene-handle.js';

const PATIENCE = 30_000;

/** The explorer as a test sees it: by role and name, as a reader with a screen reader would find things. */
export class ExplorerPage {
  readonly page: Page;
  /** What the page reported as an error; a test may assert that there is none. */
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(
    browser: Browser,
    address: string,
    options: BrowserContextOptions = {},
  ): Promise<ExplorerPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      colorScheme: 'light',
      acceptDownloads: true,
      ...options,
    });
    const explorer = new ExplorerPage(await context.newPage());
    await explorer.page.goto(address);
    return explorer;
  }

  get graph(): Locator {
    return this.page.getByRole('application');
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: /^(Entity|Connection|Path|Selection)$/ });
  }

  get reader(): Locator {
    return this.page.getByRole('complementary', { name: 'Document' });
  }

  /** Waits for the picture and tells how much of the graph is in it. */
  async drawn(): Promise<{ nodes: number; edges: number }> {
    await this.page.locator('.scene-canvas[data-ready="true"]').waitFor();
    const [nodes, edges] = await Promise.all([
      this.graph.getAttribute('data-nodes'),
      this.graph.getAttribute('data-edges'),
    ]);
    return { nodes: Number(nodes), edges: Number(edges) };
  }

  /** Waits until the picture holds what `holds` asks for. */
  async untilDrawn(holds: (drawn: { nodes: number; edges: number }) => boolean): Promise<void> {
    await expect.poll(async () => holds(await this.drawn()), { timeout: PATIENCE }).toBe(true);
  }

  /** Types into the search and takes the suggestion of this name. */
  async search(text: string, name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: /^Search people/ }).fill(text);
    await this.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
    await this.title(name).waitFor();
  }

  title(name: string): Locator {
    return this.inspector.getByRole('heading', { level: 2, name: new RegExp(name) });
  }

  /** Where an entity stands on the page. */
  async positionOf(id: string): Promise<{ x: number; y: number }> {
    // A side that opened or closed changes the canvas's size a frame later.
    await this.page.waitForFunction(() => {
      const box = document.querySelector('.scene-canvas');
      return box?.querySelector('canvas')?.clientWidth === box?.clientWidth;
    });
    const box = await this.graph.boundingBox();
    const at = await this.page.evaluate((node) => window.dramatisScene?.positionOf(node), id);
    if (!box || !at) throw new Error(`${id} is not drawn.`);
    return { x: box.x + at.x, y: box.y + at.y };
  }

  /** Id of the drawn entity of this name. */
  async idOf(name: string): Promise<string> {
    const id = await this.page.evaluate((wanted) => window.dramatisScene?.idOf(wanted), name);
    if (id === undefined) throw new Error(`${name} is not drawn.`);
    return id;
  }

  /** Chooses from the export menu, and gives what was saved. */
  async download(name: string): Promise<Buffer> {
    await this.page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('group', { name: 'Export' }).getByText(name, { exact: true }).click(),
    ]);
    return readFile(await file.path());
  }

  /** Id of the entity that is open, from the address. */
  openId(): string {
    const id = /open=entity:([^&]+)/.exec(this.page.url())?.[1];
    if (!id) throw new Error('No entity is open.');
    return id;
  }

  /** How many of the picture's pixels have this colour, give or take rounding. */
  async pixelsOf(colour: string): Promise<number> {
    const picture = await this.page.locator('.scene').screenshot();
    return this.page.evaluate(
      async ({ data, wanted }) => {
        const file = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
        const image = await createImageBitmap(new Blob([file], { type: 'image/png' }));
        const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
        if (!pen) return 0;
        pen.drawImage(image, 0, 0);
        const { data: bytes } = pen.getImageData(0, 0, image.width, image.height);
        let count = 0;
        for (let at = 0; at < bytes.length; at += 4)
          if (wanted.every((channel, which) => Math.abs((bytes[at + which] ?? 0) - channel) <= 3)) count += 1;
        return count;
      },
      {
        data: picture.toString('base64'),
        wanted: [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
      },
    );
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
