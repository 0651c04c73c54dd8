import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileKernels } from '../../../support/compile-kernels.js';

describe('the WebAssembly kernels', () => {
  it('are what their sources compile to; else run `npm run kernel`', async () => {
    const kernels = await compileKernels();
    expect(kernels.length).toBeGreaterThan(0);
    for (const { path, source } of kernels) expect(readFileSync(path, 'utf8')).toBe(source);
  });
});
