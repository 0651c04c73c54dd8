import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe-faults.js';
import { launchBrowser } from '../support/browser.js';
import { ExplorerPage } from '../support/explorer-page.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dramatis = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'dist/src/cli/main.js'), ...args], { cwd: root });

let browser: Awaited<ReturnType<typeof launchBrowser>>;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dramatis-published-'));
  const db = join(folder, 'store.db');
  browser = await launchBrowser();
  await dramatis('build', 'seeds/reports', '--db', db, '--jobs', '1');
  await dramatis('publish', join(folder, 'page'), '--db', db);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a published page', () => {
  it('opens from disk: graph, search, sentences, document, filters and paths, and nothing that would change it', async () => {
    const explorer = await ExplorerPage.open(browser, pathToFileURL(join(folder, 'page/index.html')).href);
    const { page, inspector, reader } = explorer;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const all = await explorer.drawn();
    expect(all.nodes).toBeGreaterThan(50);

    await explorer.search('Guterrez', 'António Guterres');
    await inspector
      .getByTitle(/^Read in/)
      .first()
      .click();
    await reader.locator('[data-target]').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Correct', exact: true }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Add documents' }).count()).toBe(0);
    await reader.getByRole('button', { name: 'Close' }).click();

    await page.getByRole('slider', { name: 'Last day shown' }).focus();
    await page.keyboard.press('Home');
    await explorer.untilDrawn(({ nodes }) => nodes > 0 && nodes < all.nodes);
    await page.keyboard.press('g');
    await page.getByRole('tab', { name: /connections$/ }).click();
    await page.getByRole('columnheader', { name: 'G², all dates' }).waitFor();
    await page.keyboard.press('g');
    await explorer.drawn();
    await page.getByRole('button', { name: 'All dates' }).click();
    await explorer.untilDrawn(({ nodes }) => nodes === all.nodes);

    await inspector.getByRole('button', { name: 'Path from here' }).click();
    await explorer.choose(inspector.getByRole('combobox', { name: 'To' }), 'Azovstal', /Azovstal/);
    await inspector.getByText(/^Chain 1/).waitFor();
    await inspector
      .getByTitle(/^Read in/)
      .first()
      .waitFor();

    // What is drawn can be taken along, and laid out again, without a server.
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'GEXF as it stands here' }).click(),
    ]);
    expect((await readFile(await file.path(), 'utf8')).match(/<node /g)).toHaveLength(all.nodes);
    const kyiv = await explorer.idOf('Kyiv');
    const before = await explorer.placeOf(kyiv);
    await page.getByRole('button', { name: 'Run the layout' }).click();
    await expect.poll(() => explorer.placeOf(kyiv)).not.toEqual(before);
    await page.getByRole('button', { name: 'Run the layout' }).waitFor();

    // The view is in the link here too.
    const address = page.url();
    expect(address).toContain('#open=path:');
    await page.reload();
    await inspector.getByText(/^Chain 1/).waitFor();
    expect(requests.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(explorer.errors).toEqual([]);
    await explorer.close();
  });
});
