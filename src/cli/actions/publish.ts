import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entityDetail } from '../../../server/answers.js';
import { listen } from '../../../server/main.js';
import type { DocumentAnswer, StatsAnswer } from '../../contract/api/answers.js';
import { DramatisError } from '../../contract/errors.js';
import type { Edge } from '../../contract/graph-records.js';
import { PUBLISHED_ELEMENT, type PublishedData, type PublishedEdge } from '../../contract/published.js';
import { collect } from '../../lib/collect.js';
import { edgeAttributes } from '../../lib/graph-attributes.js';
import { packageFolder } from '../../lib/package-folder.js';
import type { Store } from '../../store/store.js';
import { withExistingStore } from '../open-existing-store.js';
import { say } from '../say.js';

export const run = (folder: string, { db }: { readonly db: string }): Promise<void> =>
  withExistingStore(db, async (store) => {
    const page = pageOf(await readPublished(store), await builtExplorer());
    const path = join(folder, 'index.html');
    await mkdir(folder, { recursive: true });
    // Under another name until it is whole, so that nobody ever opens half a page.
    await writeFile(`${path}.part`, page);
    await rename(`${path}.part`, path);
    say(`Wrote ${path} (${(page.length / 1e6).toFixed(1)} MB). It opens from disk, without a server.`);
  });

const publishedEdge = ({ source, target, evidence, ...strength }: Edge): PublishedEdge => ({
  source,
  target,
  ...edgeAttributes(strength),
  evidence: evidence.map(({ document, sentence, start, end, date }) => ({
    document,
    sentence,
    start,
    end,
    date: date ?? null,
  })),
});

/** The store as the API tells it: a page shows what a server would. */
async function readPublished(store: Store): Promise<PublishedData> {
  const server = await listen({ store, port: 0, rateLimit: 0 });
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await fetch(`${server.url}/api/v1/${path}`)).json()) as Answer;
  try {
    const documents: DocumentAnswer[] = [];
    for await (const { id } of store.allDocuments()) documents.push(await get(`documents/${id}`));
    // Two stores of the same documents publish the same page.
    const { store: _store, ...stats } = await get<StatsAnswer>('stats');
    return {
      stats,
      graph: await get('graph'),
      entities: (await collect(store.allEntities())).map(entityDetail),
      edges: (await collect(store.allEdges())).map(publishedEdge),
      documents,
      timeline: (await get<{ items: PublishedData['timeline'] }>('timeline?bucket=day')).items,
    };
  } finally {
    await server.close();
  }
}

interface Explorer {
  readonly script: string;
  readonly style: string;
}

async function builtExplorer(): Promise<Explorer> {
  const folder = fileURLToPath(new URL('dist/published/', packageFolder));
  const script = join(folder, 'explorer.js');
  if (!existsSync(script))
    throw new DramatisError('path-missing', `${script}: the explorer is not built. Run: npm run build`);
  return {
    script: await readFile(script, 'utf8'),
    style: await readFile(join(folder, 'explorer.css'), 'utf8'),
  };
}

// Inside a script element only `<` can end it; JSON may spell it otherwise, a program where it closes the element.
const inScript = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');
const asProgram = (script: string) => script.replaceAll(/<\/(script)/gi, '<\\/$1');

const pageOf = (data: PublishedData, { script, style }: Explorer): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Dramatis</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="${PUBLISHED_ELEMENT}">${inScript(data)}</script>
<script>${asProgram(script)}</script>
</body>
</html>
`;
