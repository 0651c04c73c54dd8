import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { walk } from '../../../src/ingest/walk.js';

test('of all that is shipped in seeds only the reports are taken for documents', async () => {
  const { files, failures } = await walk([fileURLToPath(new URL('../../../seeds', import.meta.url))]);
  expect(failures).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter(({ path }) => !path.includes('/seeds/reports/'))).toEqual([]);
});
