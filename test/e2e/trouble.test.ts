import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.js';
import { launchBrowser } from '../support/browser.js';
import { serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'dramatis-trouble-'));
});
afterAll(() => Promise.all([browser?.close(), rm(folder, { recursive: true, force: true })]));

const report = async (name: string, text: string) => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

describe('when the server goes away', () => {
  it('says so, keeps what it has, and goes on when it is back', async () => {
    const path = await report(
      'talks.txt',
      'Anna Lindqvist met Jonas Berger in Oslo on Monday. Jonas Berger then left Oslo for Geneva with Anna Lindqvist.',
    );
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, server.url);
    const { page } = explorer;
    try {
      const before = await explorer.drawn();
      await server.stop();
      await page.getByRole('combobox', { name: /^Search people/ }).fill('Berger');
      await page.getByText('The server cannot be reached.').first().waitFor();
      expect(await explorer.drawn()).toEqual(before);
      await page.getByRole('combobox', { name: /^Search people/ }).press('Escape');
      // A filter that only the server can answer: what was drawn stays, and the way back is offered.
      await page.evaluate(() => {
        location.hash = 'from=2022-04-26';
      });
      await page.getByText('What was loaded stays.').waitFor();
      expect(await explorer.drawn()).toEqual(before);
      await server.start();
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByText('What was loaded stays.').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Remove filter/ }).click();
      await explorer.search('Lindqvist', 'Anna Lindqvist');
    } finally {
      await explorer.close();
      await server.close();
    }
  });

  it('offers to try again where nothing could be loaded', async () => {
    const path = await report('visit.txt', 'Anna Lindqvist met Jonas Berger in Oslo on Monday.');
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, 'about:blank');
    const { page } = explorer;
    try {
      await page.route('**/api/v1/graph*', (route) => route.fulfill({ status: 500, body: '{}' }));
      await page.goto(server.url);
      await page.getByRole('heading', { name: 'That did not work' }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.unroute('**/api/v1/graph*');
      await page.getByRole('button', { name: 'Try again' }).click();
      await explorer.untilDrawn(({ nodes }) => nodes >= 3);
    } finally {
      await explorer.close();
      await server.close();
    }
  });
});

describe('what the store holds', () => {
  it('invites to add documents where it is empty', async () => {
    const path = await report('nobody.txt', 'It rained all day.');
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, server.url);
    try {
      const invitation = explorer.page.getByRole('region', { name: 'Nothing here yet' });
      await invitation.waitFor();
      expect(await axeFaults(explorer.page)).toEqual([]);
      await invitation.getByRole('button', { name: 'Add documents' }).click();
      await explorer.page.getByRole('dialog', { name: 'Add documents' }).waitFor();
    } finally {
      await explorer.close();
      await server.close();
    }
  });

  it('says of a family name that two people could bear that it may stand for several', async () => {
    const path = await report(
      'namesakes.txt',
      'Anna Berger met Jonas Berger in Oslo on Monday. Berger left Oslo for Geneva on Tuesday. Erik Sand spoke with Berger in Geneva.',
    );
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, server.url);
    const { inspector } = explorer;
    try {
      await explorer.drawn();
      await explorer.search('Berger', 'Berger');
      await inspector.getByText('perhaps several', { exact: true }).waitFor();
      await inspector.getByRole('button', { name: 'Correct', exact: true }).click();
      expect(await axeFaults(explorer.page)).toEqual([]);
      await inspector.getByText(/^This name may stand for several people/).waitFor();
      await inspector
        .getByRole('list', { name: 'Possible doubles' })
        .getByRole('button', { name: 'Anna Berger' })
        .waitFor();
    } finally {
      await explorer.close();
      await server.close();
    }
  });

  it('shows names with markup, of great length and from right to left as text', async () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      `Prince ${'Maximilian '.repeat(26)}of Arn`,
      'محمد عبد الله',
    ];
    const path = await report('plain.txt', 'Anna Lindqvist met Jonas Berger in Oslo on Monday.');
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, server.url);
    try {
      await explorer.drawn();
      let last = 'Anna Lindqvist';
      const idOf = async (name: string) => {
        const answer = await fetch(`${server.url}/api/v1/entities?limit=1000`);
        const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
        return items.find((one) => one.name === name)?.id ?? '';
      };
      for (const name of names) {
        const renamed = await fetch(`${server.url}/api/v1/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ kind: 'rename', entity: await idOf(last), name }),
        });
        expect(renamed.status).toBe(201);
        last = name;
        const id = await idOf(name);
        await explorer.page.goto(`${server.url}/#open=entity:${id}`);
        await explorer.page.reload();
        await expect
          .poll(() => explorer.inspector.getByRole('heading', { level: 2 }).textContent())
          .toBe(last);
        const wider = await explorer.page.evaluate(
          () =>
            (document.querySelector('.inspector')?.scrollWidth ?? 0) -
            (document.querySelector('.inspector')?.clientWidth ?? 0),
        );
        expect(wider).toBeLessThanOrEqual(0);
        expect(await explorer.page.locator('img[src="x"]').count()).toBe(0);
      }
      expect(explorer.errors).toEqual([]);
    } finally {
      await explorer.close();
      await server.close();
    }
  });
});

describe('a server with a token', () => {
  it('asks for it once', async () => {
    const path = await report('token.txt', 'Anna Lindqvist met Jonas Berger in Oslo on Monday.');
    const server = await serveDramatis({ paths: [path], args: ['--token', 'open-sesame'] });
    const explorer = await ExplorerPage.open(browser, server.url);
    try {
      await explorer.page.getByLabel('Token').fill('open-sesame');
      expect(await axeFaults(explorer.page)).toEqual([]);
      await explorer.page.getByRole('button', { name: 'Open' }).click();
      await explorer.untilDrawn(({ nodes }) => nodes >= 3);
      await explorer.page.getByText(/^1 document · 3 entities/).waitFor();
      await explorer.page.reload();
      await explorer.untilDrawn(({ nodes }) => nodes >= 3);
    } finally {
      await explorer.close();
      await server.close();
    }
  });
});

describe('a server for reading only', () => {
  it('offers no corrections and says why', async () => {
    const path = await report('read-only.txt', 'Anna Lindqvist met Jonas Berger in Oslo on Monday.');
    const server = await serveDramatis({ paths: [path], args: ['--read-only'] });
    const explorer = await ExplorerPage.open(browser, server.url);
    const { page } = explorer;
    try {
      await explorer.drawn();
      await page.getByTitle(/^Read-only: the server/).waitFor();
      await explorer.search('Lindqvist', 'Anna Lindqvist');
      await explorer.inspector.getByText(/^Read-only: the server/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await explorer.inspector.getByRole('button', { name: 'Correct', exact: true }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Add documents' }).count()).toBe(0);
      await page.keyboard.press('a');
      expect(await page.getByRole('dialog').count()).toBe(0);
    } finally {
      await explorer.close();
      await server.close();
    }
  });
});

describe('a slow server', () => {
  it('is waited for, and the reader is told', async () => {
    const path = await report('slow.txt', 'Anna Lindqvist met Jonas Berger in Oslo on Monday.');
    const server = await serveDramatis({ paths: [path] });
    const explorer = await ExplorerPage.open(browser, 'about:blank');
    const { page } = explorer;
    try {
      let answer = () => {};
      const asked = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/api/v1/graph*', async (route) => {
        await asked;
        await route.continue();
      });
      await page.goto(server.url);
      await page.getByText('The server is taking its time.').waitFor();
      answer();
      await explorer.untilDrawn(({ nodes }) => nodes >= 3);
    } finally {
      await explorer.close();
      await server.close();
    }
  });
});
