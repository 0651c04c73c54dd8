// Takes the README's picture: `npm run screenshot` → docs/screenshot.png, on the sample corpus, light, 1440 × 900.
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../support/browser.js';
import { serveDramatis } from '../support/dramatis-server.js';
import { ExplorerPage } from '../support/explorer-page.js';

const path = fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url));
const [browser, server] = await Promise.all([launchBrowser(), serveDramatis()]);
try {
  const explorer = await ExplorerPage.open(browser, server.url);
  const { nodes, edges } = await explorer.drawn();
  await explorer.search('Guterres', 'António Guterres');
  await explorer.inspector
    .getByTitle(/^Read in/)
    .first()
    .waitFor();
  await explorer.page.getByRole('button', { name: 'Show everything' }).click();
  await explorer.page.mouse.move(720, 885);
  // One more round trip after the last animation frame, so that the labels of the settled camera are drawn.
  await explorer.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await explorer.page.screenshot({ path });
  console.log(`${path}: ${nodes} entities, ${edges} connections, ${(await stat(path)).size} bytes`);
} finally {
  await browser.close();
  await server.close();
}
