import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../../server/openapi.js';

const problemsIn = async (document: unknown): Promise<readonly string[]> => {
  const config = await createConfig({ extends: ['recommended'] });
  const source = JSON.stringify(document);
  const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
  return problems.map(({ severity, ruleId, message }) => `${severity} ${ruleId}: ${message}`);
};

test('the OpenAPI document has neither errors nor warnings by the recommended rules of Redocly', async () => {
  expect(await problemsIn(openApiDocument())).toEqual([]);
});

test('the linter would find a fault', async () => {
  const { info: _info, ...document } = openApiDocument();
  expect(await problemsIn(document)).not.toEqual([]);
});
