// How long the explorer takes in the headless browser, with software WebGL: `npx tsx test/bench/explorer.ts [nodes] [edges]`.
// Prints one line of JSON: sizes, and milliseconds from the request for the graph to a picture that answers.
import { seeded } from '../../src/lib/seeded.js';
import { launchBrowser } from '../support/browser.js';
import { serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

const [nodeCount = 10_000, edgeCount = 50_000] = process.argv.slice(2).map(Number);

/** A graph of that size in the API's form: a few hubs, many leaves, laid out in a disc. */
function syntheticGraph() {
  const random = seeded(7);
  const types = ['person', 'place', 'organisation'] as const;
  const nodes = Array.from({ length: nodeCount }, (_, at) => {
    const [angle, far] = [random() * Math.PI * 2, Math.sqrt(random()) * 1000];
    const attributes = {
      label: `Entity ${at}`,
      type: types[at % 3],
      mentions: 1 + Math.floor(1000 / (at + 1)),
      documents: 1,
      x: Math.cos(angle) * far,
      y: Math.sin(angle) * far,
      size: 4,
      color: '#000000',
      community: at % 12,
      pagerank: 1 / (at + 1),
      first: '2022-04-18',
      last: '2022-04-30',
    };
    return { key: `e${at}`, attributes };
  });
  const edges = new Map<string, object>();
  while (edges.size < edgeCount) {
    const [a, b] = [Math.floor(random() ** 3 * nodeCount), Math.floor(random() * nodeCount)].sort(
      (x, y) => x - y,
    );
    if (a === undefined || b === undefined || a === b) continue;
    const key = `e${a}|e${b}`;
    const attributes = {
      weight: 1 + (b % 9),
      documents: 1,
      npmi: 0.1,
      significance: b % 40,
      first: null,
      last: null,
    };
    edges.set(key, { key, source: `e${a}`, target: `e${b}`, attributes });
  }
  return {
    attributes: {
      totalNodes: nodeCount,
      totalEdges: edgeCount,
      nodes: nodeCount,
      edges: edgeCount,
      leftOut: [],
      communities: [],
    },
    options: { type: 'undirected', multi: false, allowSelfLoops: false },
    nodes,
    edges: [...edges.values()],
  };
}

async function measure(url: string, body?: string) {
  const explorer = await ExplorerPage.open(browser, 'about:blank');
  try {
    if (body)
      await explorer.page.route('**/api/v1/graph?*', (route) =>
        route.fulfill({ body, contentType: 'application/json' }),
      );
    let asked = 0;
    let answered = 0;
    explorer.page.on('request', (request) => {
      if (request.url().includes('/graph?')) asked ||= performance.now();
    });
    explorer.page.on('requestfinished', (request) => {
      if (request.url().includes('/graph?')) answered ||= performance.now();
    });
    await explorer.page.goto(url);
    const drawn = await explorer.drawn();
    // Interactive: the page takes a key and the graph follows it.
    await explorer.graph.press('+');
    await explorer.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    const ready = performance.now();
    return { ...drawn, fromRequest: Math.round(ready - asked), fromAnswer: Math.round(ready - answered) };
  } finally {
    await explorer.close();
  }
}

const [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
try {
  const seeds = await measure(server.url);
  const large = await measure(`${server.url}/#limit=${nodeCount}`, JSON.stringify(syntheticGraph()));
  console.log(JSON.stringify({ seeds, large }));
} finally {
  await browser.close();
  await server.close();
}
