import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.js';
import { type Serving, serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

let browser: Browser;
let server: Serving;
let guterres: string;
let putin: string;
let sentence: { document: string; start: number; end: number };

interface Found {
  items: { id: string }[];
}
const api = async <Answer>(path: string) =>
  (await (await fetch(`${server.url}/api/v1/${path}`)).json()) as Answer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
  guterres = (await api<Found>('entities?query=Guterres')).items[0]?.id ?? '';
  putin = (await api<Found>('entities?query=Putin')).items[0]?.id ?? '';
  const edge = await api<{ evidence: { items: (typeof sentence)[] } }>(`edges/${guterres}/${putin}`);
  sentence = edge.evidence.items[0] ?? { document: '', start: 0, end: 0 };
});
afterAll(() => Promise.all([browser?.close(), server?.close()]));

const withExplorer = async (
  fragment: string,
  options: BrowserContextOptions,
  use: (explorer: ExplorerPage) => Promise<void>,
) => {
  const explorer = await ExplorerPage.open(browser, `${server.url}/#${fragment}`, options);
  try {
    await use(explorer);
    expect(explorer.errors).toEqual([]);
  } finally {
    await explorer.close();
  }
};

interface State {
  readonly name: string;
  readonly fragment: () => string;
  readonly ready: (page: Page) => Promise<void>;
}

const settled = (page: Page) => page.locator('.scene-canvas[data-ready="true"]').waitFor();
const STATES: readonly State[] = [
  {
    name: 'graph with filters',
    fragment: () => 'types=person,place&weight=2&colour=community',
    ready: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: /^Filters/ }).click();
      await page.getByLabel('Only from the document').waitFor();
    },
  },
  {
    name: 'entity and document',
    fragment: () => `open=entity:${guterres}&read=${sentence.document}:${sentence.start}-${sentence.end}`,
    ready: async (page) => {
      await page
        .getByTitle(/^Read in/)
        .first()
        .waitFor();
      await page.locator('[data-target]').first().waitFor();
    },
  },
  {
    name: 'connection',
    fragment: () => `open=edge:${[guterres, putin].sort().join(',')}`,
    ready: (page) =>
      page
        .getByTitle(/^Read in/)
        .first()
        .waitFor(),
  },
  {
    name: 'corrections form',
    fragment: () => `open=entity:${guterres}`,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Correct', exact: true }).click();
      await page.getByRole('textbox', { name: 'New name' }).waitFor();
    },
  },
  {
    name: 'path',
    fragment: () => `open=path:${guterres},${putin}`,
    ready: (page) => page.getByText(/^Chain 1/).waitFor(),
  },
  {
    name: 'table',
    fragment: () => 'view=table',
    ready: (page) => page.getByRole('table').waitFor(),
  },
  {
    name: 'search suggestions',
    fragment: () => '',
    ready: async (page) => {
      await page.getByRole('combobox', { name: /^Search people/ }).fill('UN');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'help',
    fragment: () => '',
    ready: async (page) => {
      await settled(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'adding documents',
    fragment: () => '',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Add documents' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'export menu',
    fragment: () => '',
    ready: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('link', { name: 'GEXF for Gephi' }).waitFor();
    },
  },
  {
    name: 'possible doubles',
    fragment: () => '',
    ready: async (page) => {
      await settled(page);
      await page.keyboard.press('c');
      await page.getByRole('tab', { name: /^Possible doubles/ }).click();
      await page.getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'several selected, counted within dates',
    fragment: () => `open=entities:${guterres},${putin}&from=2022-04-26`,
    ready: (page) => page.getByRole('heading', { name: '2 entities selected' }).waitFor(),
  },
  {
    name: 'connection of some days',
    fragment: () => `open=edge:${[guterres, putin].sort().join(',')}&from=2022-04-26`,
    ready: (page) => page.getByText(/counted within these dates/).waitFor(),
  },
  {
    name: 'splitting',
    fragment: () => `open=entity:${guterres}`,
    ready: async (page) => {
      await page.getByRole('button', { name: 'Correct', exact: true }).click();
      await page.getByRole('button', { name: 'Choose mentions' }).click();
      await page.getByRole('checkbox').first().check();
    },
  },
  {
    name: 'a file that cannot be read',
    fragment: () => '',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Add documents' }).click();
      const buffer = Buffer.from('');
      await page
        .getByLabel('Choose files')
        .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer });
      await page.getByText('not added').waitFor();
    },
  },
  {
    name: 'lasso',
    fragment: () => 'colour=date',
    ready: async (page) => {
      await settled(page);
      await page.getByRole('button', { name: 'Select with a lasso' }).click();
      await page.getByText('Draw round').waitFor();
    },
  },
  {
    name: 'nothing passes',
    fragment: () => 'types=person&degree=99',
    ready: (page) => page.getByText('No entity passes these filters.').waitFor(),
  },
  {
    name: 'server gone',
    fragment: () => '',
    ready: async (page) => {
      await settled(page);
      await page.route('**/api/**', (route) => route.abort());
      await page.evaluate(() => {
        location.hash = 'from=2022-04-26';
      });
      await page.getByText('What was loaded stays.').waitFor();
    },
  },
  {
    name: 'an entity that is gone',
    fragment: () => 'open=entity:e0',
    ready: (page) => page.getByText('It is no longer in the store.').waitFor(),
  },
  {
    name: 'broken link',
    fragment: () => 'colour=plaid',
    ready: (page) => page.locator('.note').waitFor(),
  },
];

const ON_A_PHONE = STATES.filter(({ name }) =>
  ['corrections form', 'path', 'table', 'export menu', 'possible doubles'].includes(name),
);

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
};

describe('axe finds nothing', () => {
  it.each(STATES)('light and dark: $name', async ({ fragment, ready }) => {
    await withExplorer(fragment(), { colorScheme: 'light' }, async ({ page }) => {
      await ready(page);
      expect(await faultsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme="dark"]').waitFor();
      expect(await faultsOf(page)).toEqual([]);
    });
  });

  it.each(ON_A_PHONE)('on a phone: $name', async ({ fragment, ready }) => {
    await withExplorer(fragment(), { viewport: { width: 390, height: 844 } }, async ({ page }) => {
      await ready(page);
      expect(await faultsOf(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });
});

describe('without a mouse', () => {
  it('finds, reads and closes by keyboard alone', async () => {
    await withExplorer('', {}, async (explorer) => {
      const { page } = explorer;
      await explorer.drawn();
      await page.keyboard.press('/');
      await page.keyboard.type('Guterres');
      await page.getByRole('option', { name: /António Guterres/ }).waitFor();
      await page.keyboard.press('Enter');
      await explorer.title('António Guterres').waitFor();
      await explorer.inspector
        .getByTitle(/^Read in/)
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await explorer.reader.locator('[data-target]').first().waitFor();
      await page.keyboard.press('Escape');
      await explorer.reader.waitFor({ state: 'detached' });
      await page.keyboard.press('Escape');
      await explorer.inspector.waitFor({ state: 'detached' });
    });
  });

  it('walks through the graph with the arrow keys, and says where it is', async () => {
    await withExplorer('', {}, async (explorer) => {
      const { page } = explorer;
      await explorer.drawn();
      await explorer.graph.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('#spoken').textContent()).toMatch(/, \d+ connections$/);
      const first = await page.locator('#spoken').textContent();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('#spoken').textContent()).not.toBe(first);
      const name = ((await page.locator('#spoken').textContent()) ?? '').replace(/, \d+ connections?$/, '');
      await page.keyboard.press('Enter');
      expect(await explorer.inspector.getByRole('heading', { level: 2 }).textContent()).toBe(name);
    });
  });

  it('selects several, moves, pins and expands with the focus on the picture', async () => {
    await withExplorer('limit=60', {}, async (explorer) => {
      const { page } = explorer;
      const before = await explorer.drawn();
      await explorer.graph.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowRight');
      const at = () =>
        page.evaluate(() => {
          const scene = window.dramatisScene;
          return [...(scene?.places.pinned ?? [])].map((id) => scene?.places.of(id));
        });
      expect(await at()).toHaveLength(0);
      await page.keyboard.press('Control+ArrowDown');
      const [moved] = await at();
      await page.keyboard.press('Control+ArrowDown');
      const [further] = await at();
      expect(further?.y).not.toBe(moved?.y);
      await page.keyboard.press('Shift+P');
      expect(await at()).toHaveLength(0);
      await page.keyboard.press('e');
      await explorer.untilDrawn(({ nodes }) => nodes > before.nodes);
      await page.keyboard.press('Space');
      await explorer.inspector.getByRole('heading', { name: '2 entities selected' }).waitFor();
    });
  });

  it('lists the shortcuts on ?', async () => {
    await withExplorer('', {}, async ({ page }) => {
      await page.getByRole('heading', { name: 'Dramatis' }).waitFor();
      await page.keyboard.press('?');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Find a path').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });
  });
});

describe('the table', () => {
  it('holds what the picture holds, sorts, opens and saves as CSV', async () => {
    await withExplorer('', {}, async (explorer) => {
      const { page } = explorer;
      const { nodes, edges } = await explorer.drawn();
      await page.keyboard.press('g');
      const table = page.getByRole('table');
      await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(nodes + 1));
      await page.getByRole('button', { name: 'Name' }).click();
      expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe(
        'ascending',
      );
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as CSV' }).click(),
      ]);
      expect((await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n')).toHaveLength(nodes + 1);
      await page.getByRole('tab', { name: `${edges} connections` }).click();
      await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(edges + 1));
      await table.getByRole('row').nth(1).getByRole('button').first().click();
      await page.getByRole('complementary', { name: 'Connection' }).waitFor();
    });
  });
});
