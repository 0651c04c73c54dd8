import { expect, test } from 'vitest';
import { fuzzServer } from '../../support/fuzz-server.js';

// The first of the 5,000 that `fuzz.slow.test.ts` sends.
test('400 requests made from the OpenAPI document: an answer of its form or a problem, never a fault of ours', async () => {
  const statuses = await fuzzServer(400, 20220426);
  // Both kinds were reached, or it proved nothing.
  for (const status of [200, 202, 400, 404])
    expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
});
