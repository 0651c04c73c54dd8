import { expect, test } from 'vitest';
import { fuzzServer } from '../../support/fuzz-server.js';

test('5,000 requests made from the OpenAPI document: an answer of its form or a problem, never a fault of ours', async () => {
  const statuses = await fuzzServer(5000, 20220426);
  for (const status of [200, 202, 400, 404, 405, 415])
    expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
});
