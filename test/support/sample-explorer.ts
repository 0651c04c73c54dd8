import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.js';
import { type Serving, serveDramatis } from './dramatis-server.js';
import { ExplorerPage } from './explorer-page.js';

export interface SampleExplorer {
  /** Such as http://127.0.0.1:41234. */
  readonly url: string;
  /** A page of this test's own, open at this view; gone when the test ends, which fails where the page reported an error. */
  open(fragment?: string, options?: BrowserContextOptions): Promise<ExplorerPage>;
  /** An answer of the server. */
  api<Answer>(path: string): Promise<Answer>;
}

/** One browser, and one server on the sample corpus, for all tests of a file. */
export function sampleExplorer(): SampleExplorer {
  let browser: Browser;
  let server: Serving;
  let opened: ExplorerPage[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));
  afterEach(async () => {
    const pages = opened;
    opened = [];
    await Promise.all(pages.map((page) => page.close()));
    expect(pages.flatMap(({ errors }) => errors)).toEqual([]);
  });
  return {
    get url() {
      return server.url;
    },
    open: async (fragment = '', options = {}) => {
      const explorer = await ExplorerPage.open(browser, `${server.url}/#${fragment}`, options);
      opened.push(explorer);
      return explorer;
    },
    api: async (path) => (await fetch(`${server.url}/api/v1/${path}`)).json(),
  };
}
