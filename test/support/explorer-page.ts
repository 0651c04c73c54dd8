import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PictureDisc } from '../../client/scene/picture.js';
import type {} from '../../client/scene/scene-handle.js';

/** Nothing waits for a time, only for what is to come: this long at most, in milliseconds, on the slowest machine. */
const PATIENCE = 60_000;

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

  /** The card that says how the graph is drawn. */
  get lens(): Locator {
    return this.page.getByRole('region', { name: 'How it is drawn' });
  }

  /** A filter that is on, by its words; pressed, it is taken away. */
  chip(words: string | RegExp): Locator {
    const name = typeof words === 'string' ? `Remove filter: ${words}` : words;
    return this.page.getByRole('list', { name: 'Filters' }).getByRole('button', { name, exact: true });
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: /^(Entity|Connection|Path|Selection)$/ });
  }

  get reader(): Locator {
    return this.page.getByRole('complementary', { name: 'Document' });
  }

  /** Waits for the picture and tells how much of the graph its last frame holds. */
  async drawn(): Promise<{ nodes: number; edges: number }> {
    const picture = this.page.locator('.scene-canvas[data-edges]');
    await picture.waitFor();
    return picture.evaluate(({ dataset }: HTMLElement) => ({
      nodes: Number(dataset.nodes),
      edges: Number(dataset.edges),
    }));
  }

  /** Waits until the picture holds what `holds` asks for. */
  async untilDrawn(holds: (drawn: { nodes: number; edges: number }) => boolean): Promise<void> {
    let last = 'nothing';
    const held = async () => {
      const drawn = await this.drawn();
      last = `${drawn.nodes} entities and ${drawn.edges} connections`;
      return holds(drawn);
    };
    try {
      await expect.poll(held, { timeout: PATIENCE }).toBe(true);
    } catch (cause) {
      const words = await this.page.locator('#main').innerText();
      throw new Error(
        `Not what is waited for: ${last} drawn at ${this.page.url()}. The page says: ${words}`,
        {
          cause,
        },
      );
    }
  }

  /** Types into a search field and takes the suggestion of this name, once the list is the one for what was typed. */
  async choose(field: Locator, text: string, name: string | RegExp): Promise<void> {
    await field.fill(text);
    await field
      .locator('xpath=..')
      .locator(`[role="listbox"][data-query="${text}"][aria-busy="false"]`)
      .getByRole('option', { name })
      .first()
      .click();
  }

  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: /^Search people/ });
  }

  /** Finds an entity by the search in the head of the page, and waits until it is open. */
  async search(text: string, name: string): Promise<void> {
    await this.choose(this.searchField, text, name);
    await this.title(name).waitFor();
  }

  /** Finds an entity and closes it again: its id, with the camera on it and nothing selected. */
  async glimpse(text: string, name: string): Promise<string> {
    await this.search(text, name);
    const id = this.openId();
    await this.inspector.getByRole('button', { name: 'Close' }).click();
    await this.inspector.waitFor({ state: 'detached' });
    return id;
  }

  title(name: string): Locator {
    return this.inspector.getByRole('heading', { level: 2, name: new RegExp(name) });
  }

  /** Where an entity stands on the page, once it stands still: a side that opens or closes moves all of them frames later. */
  async positionOf(id: string): Promise<{ x: number; y: number }> {
    const still = await this.page.evaluate(
      async ({ node, patience }) => {
        const look = () => {
          const box = document.querySelector('.scene-canvas');
          const canvas = box?.querySelector('canvas');
          const at = window.dramatisScene?.positionOf(node);
          if (!box || !canvas || !at) return undefined;
          if (canvas.clientWidth !== box.clientWidth || canvas.clientHeight !== box.clientHeight)
            return undefined;
          const { left, top } = box.getBoundingClientRect();
          return { x: left + at.x, y: top + at.y };
        };
        let last = look();
        for (let frames = 0; performance.now() < patience; ) {
          await new Promise(requestAnimationFrame);
          const now = look();
          frames = now && now.x === last?.x && now.y === last.y ? frames + 1 : 0;
          if (frames === 3) return now;
          last = now;
        }
        return undefined;
      },
      { node: id, patience: (await this.page.evaluate(() => performance.now())) + PATIENCE },
    );
    if (!still) throw new Error(`${id} is not drawn, or does not come to rest.`);
    return still;
  }

  /** Where an entity stands in the graph itself, whatever the camera does. */
  placeOf(id: string): Promise<{ x: number; y: number } | undefined> {
    return this.page.evaluate((node) => {
      const scene = window.dramatisScene;
      return scene?.positionOf(node) && scene.places.of(node);
    }, id);
  }

  /** Id of the entity of this name, once it is drawn. */
  async idOf(name: string): Promise<string> {
    const found = await this.page.waitForFunction((wanted) => window.dramatisScene?.idOf(wanted), name);
    return String(await found.jsonValue());
  }

  /** The discs on the screen as they are drawn, in pixels from the picture's corner. */
  async discs(): Promise<readonly PictureDisc[]> {
    return (await this.page.evaluate(() => window.dramatisScene?.picture()?.discs)) ?? [];
  }

  /** How many entities have stepped back behind what is lifted. */
  async steppedBack(): Promise<number> {
    return (await this.discs()).filter(({ layer }) => layer === 1).length;
  }

  /** The place of the bare picture that is farthest from every disc. */
  async emptyPlace(): Promise<{ x: number; y: number }> {
    const discs = await this.discs();
    const box = await this.graph.boundingBox();
    if (!box) throw new Error('There is no picture.');
    const places = Array.from({ length: 20 * 20 }, (_, at) => ({
      x: (box.width * ((at % 20) + 0.5)) / 20,
      y: (box.height * (Math.floor(at / 20) + 0.5)) / 20,
    }))
      .map((place) => ({
        x: box.x + place.x,
        y: box.y + place.y,
        free: Math.min(...discs.map((disc) => Math.hypot(disc.x - place.x, disc.y - place.y) - disc.radius)),
      }))
      .sort((a, b) => b.free - a.free);
    const bare = await this.page.evaluate(
      (all) => all.find(({ x, y }) => Boolean(document.elementFromPoint(x, y)?.closest('.scene-canvas'))),
      places,
    );
    if (!bare) throw new Error('All of the picture is covered.');
    return bare;
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
