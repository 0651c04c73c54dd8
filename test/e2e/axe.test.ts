import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.js';
import { sampleExplorer } from '../support/sample-explorer.js';

const sample = sampleExplorer();
let guterres: string;
let putin: string;
let publisher: string;
let sentence: { document: string; start: number; end: number };

beforeAll(async () => {
  const found = (name: string) => sample.api<{ items: { id: string }[] }>(`entities?query=${name}`);
  guterres = (await found('Guterres')).items[0]?.id ?? '';
  putin = (await found('Putin')).items[0]?.id ?? '';
  const { items } = await sample.api<{ items: { publisher: string | null }[] }>('documents?limit=200');
  publisher = items.find((one) => one.publisher !== null)?.publisher ?? '';
  const edge = await sample.api<{ evidence: { items: (typeof sentence)[] } }>(`edges/${guterres}/${putin}`);
  sentence = edge.evidence.items[0] ?? { document: '', start: 0, end: 0 };
});

interface State {
  readonly name: string;
  readonly fragment: () => string;
  readonly ready: (page: Page) => Promise<void>;
}

const settled = (page: Page) => page.locator('.scene-canvas[data-edges]').waitFor();
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
    name: 'figures of all documents beside a picture of one publisher',
    fragment: () => `open=entity:${guterres}&publisher=${encodeURIComponent(publisher)}`,
    ready: (page) => page.getByText(/^Counted over all documents/).waitFor(),
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

describe('axe finds nothing', () => {
  it.each(STATES)('light and dark: $name', async ({ fragment, ready }) => {
    const { page } = await sample.open(fragment());
    await ready(page);
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it.each(ON_A_PHONE)('on a phone: $name', async ({ fragment, ready }) => {
    const { page } = await sample.open(fragment(), { viewport: { width: 390, height: 844 } });
    await ready(page);
    expect(await axeFaults(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
