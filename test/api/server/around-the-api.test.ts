import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listen } from '../../../server/main.js';
import { openApiDocument } from '../../../server/openapi.js';
import { ROUTES } from '../../../server/routes/index.js';
import { documentId } from '../../../src/lib/make-id.js';
import { get } from '../../support/checked-answers.js';
import { type HarbourApp, harbourApp } from '../../support/harbour-app.js';

let harbour: HarbourApp;
let app: Express;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dramatis-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Explorer</title>');
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
  harbour = await harbourApp({ clientFolder: folder });
  app = harbour.app;
});
afterAll(async () => {
  await harbour.clear();
  rmSync(folder, { recursive: true });
});

describe('the OpenAPI document', () => {
  test('is served and describes every route once', async () => {
    const { body } = await supertest(app).get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const described = Object.entries(body.paths).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} /api/v1${path}`).sort());
  });

  test('has no loose ends', () => {
    const document = openApiDocument();
    const text = JSON.stringify(document);
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
      expect(document.components?.schemas).toHaveProperty(name);
    const tags = new Set(document.tags?.map(({ name }) => name));
    const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
      Object.entries(item).map(([, operation]) => ({ path, operation })),
    );
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { path, operation } of operations) {
      expect(operation.summary, path).toMatch(/\w/);
      expect(operation.tags.every((tag: string) => tags.has(tag))).toBe(true);
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = (operation.parameters ?? []) as { in: string; name: string; description?: string }[];
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
      expect(Object.keys(operation.responses)).toContain('400');
    }
  });
});

describe('Web Annotations', () => {
  test('say where each mention stands by position and quote', async () => {
    const address = `/api/v1/documents/${documentId('strike.txt')}`;
    const plain = await get(app, address);
    const response = await get(app, address, { accept: 'application/ld+json' });
    expect(response.headers['content-type']).toContain('application/ld+json');
    expect(response.headers.etag).not.toBe(plain.headers.etag);
    const page = JSON.parse(response.text) as {
      items: {
        target: {
          selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }];
        };
      }[];
    };
    expect(page.items).toHaveLength(7);
    for (const { target } of page.items) {
      const [{ start, end }, { exact, prefix, suffix }] = target.selector;
      expect(plain.body.text.slice(start, end)).toBe(exact);
      expect(plain.body.text).toContain(prefix + exact + suffix);
    }
  });
});

describe('the timeline', () => {
  test.each([
    ['day', ['2021-03-01', '2021-03-05', '2021-04-10']],
    ['week', ['2021-03-01', '2021-04-05']],
    ['month', ['2021-03-01', '2021-04-01']],
  ])('by %s', async (bucket, starts) => {
    const { body } = await get(app, `/api/v1/timeline?bucket=${bucket}`);
    expect(body.items.map(({ start }: { start: string }) => start)).toEqual(starts);
    const mentions = body.items.reduce((sum: number, item: { mentions: number }) => sum + item.mentions, 0);
    expect(mentions + body.undated.mentions).toBe(21);
  });

  test('of one entity and of a time', async () => {
    const { body: found } = await get(app, '/api/v1/entities?query=Petra');
    const { body } = await get(app, `/api/v1/timeline?entity=${found.items[0].id}`);
    expect(body).toMatchObject({ total: 1, items: [{ start: '2021-04-10', mentions: 1, edges: 1 }] });
    expect((await get(app, '/api/v1/timeline?from=2021-04-01')).body.total).toBe(1);
    expect((await get(app, '/api/v1/timeline?entity=e0')).status).toBe(404);
  });
});

describe('the explorer', () => {
  test.each(['/', '/entity/e1', '/view?types=person'])('%s is its page', async (address) => {
    const { status, text, headers } = await supertest(app).get(address).set('accept', 'text/html');
    expect([status, text]).toEqual([200, '<!doctype html><title>Explorer</title>']);
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('its files never change under their names', async () => {
    const { headers } = await supertest(app).get('/assets/main-abc.js');
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each(['/assets/none.js', '/none.png', '/../package.json', '/%2e%2e/package.json'])(
    '%s is not there',
    async (address) => {
      expect((await get(app, address, { accept: 'text/html' })).status).toBe(404);
    },
  );
});

describe('operating it', () => {
  test('healthz, readyz', async () => {
    expect((await supertest(app).get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await supertest(app).get('/readyz')).body).toEqual({ status: 'ready' });
  });

  test('metrics count requests by route, not by id', async () => {
    await get(app, '/api/v1/entities/e0');
    const { text, headers } = await supertest(app).get('/metrics');
    expect(headers['content-type']).toContain('version=0.0.4');
    expect(text).toMatch(/^dramatis_entities 7$/m);
    expect(text).toMatch(/_count\{method="GET",route="\/api\/v1\/entities\/:id",status="404"\} 1$/m);
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) .+|\w+(\{.*\})? [\d.e+-]+)$/);
  });

  test('the docs page and all it loads come from here, with nothing inline', async () => {
    const { text } = await supertest(app).get('/docs');
    expect(text).not.toMatch(/<style|style=|<script>|https?:/);
    for (const [, file = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await supertest(app).get(file)).status, file).toBe(200);
  });
});

describe('listening', () => {
  test('on any free port, on this machine alone, until it is closed', async () => {
    const server = await listen({ store: harbour.store, port: 0 });
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    const port = Number(new URL(server.url).port);
    await expect(listen({ store: harbour.store, port })).rejects.toMatchObject({ code: 'port-in-use' });
    await server.close();
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  });

  test('reads the graph before anybody asks for it, once', async () => {
    const readings = vi.spyOn(harbour.store, 'allTies');
    const server = await listen({ store: harbour.store, port: 0, warm: true });
    await expect.poll(() => readings.mock.calls.length).toBe(1);
    expect((await fetch(`${server.url}/api/v1/graph`)).status).toBe(200);
    expect(readings).toHaveBeenCalledTimes(1);
    readings.mockRestore();
    await server.close();
  });

  test('an address too long to be read is a problem too', async () => {
    const server = await listen({ store: harbour.store, port: 0 });
    const response = await fetch(`${server.url}/api/v1/entities?query=${'x'.repeat(20_000)}`);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'too-large']);
    await server.close();
  });

  test('on an address that this machine does not have fails with a message', async () => {
    await expect(listen({ store: harbour.store, host: '203.0.113.7', port: 0 })).rejects.toMatchObject({
      code: 'bad-usage',
    });
  });
});
