import { openStore } from '../../src/store/open-store.js';
import { launchBrowser } from '../support/browser.js';
import { type ServeOptions, serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';
import type { Benchmark } from './benchmark.js';
import { fillHubStore, type HubStoreSize } from './hub-store.js';

const LARGE: HubStoreSize = { entities: 10_000, edges: 50_000, documents: 1000 };
const NAMES: HubStoreSize = { entities: 100_000, edges: 100_000, documents: 2000 };

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

const filledWith = (size: HubStoreSize): ServeOptions => ({
  fill: async (path) => {
    const store = await openStore(path);
    await fillHubStore(store, size);
    await store.close();
  },
});

const withExplorer = async <Result>(
  browser: Browser,
  served: ServeOptions,
  fragment: string,
  use: (explorer: ExplorerPage) => Promise<Result>,
): Promise<Result> => {
  const server = await serveDramatis(served);
  const explorer = await ExplorerPage.open(browser, 'about:blank');
  try {
    await explorer.page.addInitScript(pressKeyWhenDrawn);
    await explorer.page.goto(`${server.url}/${fragment}`);
    return await use(explorer);
  } finally {
    await explorer.close();
    await server.close();
  }
};

/** Runs in the page: as soon as the graph is drawn a key zooms in, and the frame that follows it is marked. */
const pressKeyWhenDrawn = () =>
  new PerformanceObserver((list, observer) => {
    if (!list.getEntriesByName('dramatis-drawn').some((mark) => (mark as PerformanceMark).detail > 0)) return;
    observer.disconnect();
    const key = new KeyboardEvent('keydown', { key: '+', bubbles: true });
    document.querySelector('.scene-canvas')?.dispatchEvent(key);
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('dramatis-answered')));
  }).observe({ type: 'mark' });

/** Milliseconds on the page's own clock, and bytes. */
const opened = async (explorer: ExplorerPage) => {
  const drawn = await explorer.drawn();
  await explorer.page.waitForFunction(() => performance.getEntriesByName('dramatis-answered').length > 0);
  const times = await explorer.page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const { requestStart = 0, responseEnd = 0 } =
      resources.find((resource) => resource.name.includes('/graph?')) ?? {};
    const first = performance
      .getEntriesByName('dramatis-drawn')
      .find((mark) => (mark as PerformanceMark).detail > 0);
    const drawnAt = first?.startTime ?? Number.NaN;
    return {
      answer: responseEnd - requestStart,
      drawn: drawnAt - responseEnd,
      interactive:
        (performance.getEntriesByName('dramatis-answered')[0]?.startTime ?? Number.NaN) - requestStart,
      script: resources
        .filter((one) => new URL(one.name).pathname.endsWith('.js') && one.startTime < drawnAt)
        .reduce((sum, one) => sum + one.encodedBodySize, 0),
    };
  });
  return { ...drawn, times };
};

/** Milliseconds from each keystroke to its suggestions, for every beginning of these names. */
const typed = (explorer: ExplorerPage, names: readonly string[]): Promise<number[]> =>
  explorer.page.evaluate(async (wanted) => {
    const input = document.querySelector<HTMLInputElement>('#search');
    const list = document.getElementById(input?.getAttribute('aria-controls') ?? '');
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    if (!input || !list) return [];
    const times: number[] = [];
    // Each beginning once: what was typed before is answered from memory.
    const texts = wanted.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1).trim()));
    for (const text of new Set(texts)) {
      const start = performance.now();
      const answered = new Promise<void>((resolve) => {
        new MutationObserver((_changes, observer) => {
          if (list.dataset.query !== text || list.ariaBusy === 'true') return;
          observer.disconnect();
          resolve();
        }).observe(list, { attributes: true, childList: true, subtree: true });
      });
      value?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await answered;
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return times;
  }, names);

const ms = (value: number) => `${Math.round(value)} ms`;
const count = (value: number) => value.toLocaleString('en');

/** How long the explorer takes in the headless browser, with software WebGL, on a real server. */
export const explorerBenchmark: Benchmark = {
  name: 'explorer',
  run: async (print) => {
    const browser = await launchBrowser();
    try {
      const sizes = [
        ['sample corpus', {}, ''],
        ['large', filledWith(LARGE), `#limit=${LARGE.entities}`],
      ] as const;
      for (const [name, served, fragment] of sizes) {
        const found = await withExplorer(browser, served, fragment, opened);
        const { answer, drawn, interactive, script } = found.times;
        print(
          `${name}: ${count(found.nodes)} entities, ${count(found.edges)} connections: answered in ${ms(answer)}, drawn ${ms(drawn)} ` +
            `after that, interactive ${ms(interactive)} after the request; ${(script / 1000).toFixed(1)} kB of JavaScript, gzipped, before the first draw`,
        );
      }
      const times = await withExplorer(browser, filledWith(NAMES), '#limit=50', async (explorer) => {
        await explorer.drawn();
        const { items } = (await explorer.page.evaluate(async () =>
          (await fetch('api/v1/entities?limit=1000')).json(),
        )) as { items: { name: string }[] };
        // The first search after a change builds the index.
        await typed(explorer, ['z']);
        const names = [3, 99, 500, 999].flatMap((at) => items[at]?.name ?? []);
        return typed(explorer, [...names, ...names.map((name) => `${name.slice(0, 3)}x${name.slice(4)}`)]);
      });
      const sorted = times.toSorted((a, b) => a - b);
      const at = (share: number) => ms(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN);
      print(
        `typing among ${count(NAMES.entities)} entities: ${sorted.length} keystrokes, median ${at(0.5)}, 95 % under ${at(0.95)}, longest ${at(1)}`,
      );
    } finally {
      await browser.close();
    }
  },
};

if (import.meta.filename === process.argv[1]) await explorerBenchmark.run((line) => console.log(line));
