import { defineConfig } from 'vitest/config';

// `fast` is what `npm run check` runs on every commit; `browser` starts the built server and a real browser.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'fast',
          include: ['test/{unit,property,conformance,golden,api}/**/*.test.ts'],
          exclude: ['**/*.slow.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          testTimeout: 240_000,
          // A browser on a busy machine without a graphics card: what a test waits for may take a while.
          expect: { poll: { timeout: 60_000 } },
          // There, one page in some hundreds never comes. A fault fails twice.
          retry: 1,
          include: ['test/{cli,docs,e2e,eval}/**/*.test.ts', 'test/**/*.slow.test.ts'],
          fileParallelism: false,
          // After the fast ones: nothing else loads the machine while a browser draws.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
