import type { Express } from 'express';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentId } from '../../../src/lib/make-id.js';
import type { Store } from '../../../src/store/store.js';
import { get } from '../../support/checked-answers.js';
import { harbourApp } from '../../support/harbour-app.js';
import { HARBOUR_CAST as CAST } from '../../support/harbour-stories.js';
import { actorId, prepare } from '../../support/marked-corpus.js';

let app: Express;
let store: Store;
let errors: unknown[];
let clear: () => Promise<void>;
beforeAll(async () => {
  ({ app, store, errors, clear } = await harbourApp());
});
afterAll(() => clear());

const id = (key: keyof typeof CAST): string => actorId(CAST, key);
const api = (path: string): string => `/api/v1${path}`;

test('stats count everything', async () => {
  const { body } = await get(app, api('/stats'));
  expect(body).toMatchObject({
    documents: 5,
    copies: 1,
    entities: 7,
    first: '2021-03-01',
    last: '2021-04-10',
  });
});

test('entities come by mentions, and by name where a query is given', async () => {
  const all = await get(app, api('/entities?limit=2'));
  expect(all.body).toMatchObject({ total: 7, items: [{ name: 'Ada Lind' }, { name: 'Bram Oké' }] });
  const rest = await get(app, api(`/entities?limit=1000&cursor=${all.body.next}`));
  expect(rest.body.items).toHaveLength(5);
  expect(rest.body.next).toBeNull();
  const found = await get(app, api('/entities?query=oke'));
  expect(found.body.items.map((item: { name: string }) => item.name)).toEqual(['Bram Oké', 'Petra Oké']);
});

test.each(['type=place,organisation', 'type=place&type=organisation'])('types by %s', async (query) => {
  const { body } = await get(app, api(`/entities?sort=name&${query}`));
  expect(body.total).toBe(4);
});

test('an entity with its forms', async () => {
  const { body } = await get(app, api(`/entities/${id('lind')}`));
  expect(body).toMatchObject({
    name: 'Ada Lind',
    aliases: ['Lind'],
    first: '2021-03-01',
    last: '2021-04-10',
  });
  expect(body.forms).toEqual([
    { text: 'Ada Lind', count: 3 },
    { text: 'Lind', count: 3 },
  ]);
});

test('neighbours with the sentences behind each', async () => {
  const { body } = await get(app, api(`/entities/${id('lind')}/neighbours?limit=1`));
  expect(body).toMatchObject({
    total: 5,
    items: [{ entity: { name: 'Bram Oké' }, weight: 5, documents: 4, evidenceTotal: 5 }],
  });
  expect(body.items[0].evidence).toHaveLength(3);
  expect(body.items[0].evidence[0]).toMatchObject({
    text: 'Lind will meet Bram Oké in Tarn Bay.',
    title: 'Strike closes the harbour',
  });
  const next = await get(app, api(`/entities/${id('lind')}/neighbours?limit=1&cursor=${body.next}`));
  expect(next.body.items[0].entity.name).not.toBe('Bram Oké');
});

test('neighbours by type, weight and time', async () => {
  const april = await get(
    app,
    api(`/entities/${id('lind')}/neighbours?from=2021-04-01&to=2021-04-30&type=person`),
  );
  expect(april.body).toMatchObject({
    total: 1,
    items: [{ entity: { name: 'Bram Oké' }, weight: 1, documents: 1 }],
  });
  const strong = await get(app, api(`/entities/${id('lind')}/neighbours?minWeight=5`));
  expect(strong.body.total).toBe(1);
});

test('mentions, edges and documents', async () => {
  const mentions = await get(app, api(`/entities/${id('oke')}/mentions`));
  expect(mentions.body.items[0]).toMatchObject({ text: 'Bram Oké', date: '2021-03-01' });
  const edge = await get(app, api(`/edges/${id('oke')}/${id('lind')}?limit=2`));
  expect(edge.body).toMatchObject({ weight: 5, evidence: { total: 5, items: [{}, {}] } });
  const newest = await get(app, api(`/edges/${id('oke')}/${id('lind')}?sort=newest&limit=1`));
  expect(newest.body.evidence.items[0].date).toBe('2021-04-10');
  const documents = await get(app, api('/documents'));
  expect(documents.body.total).toBe(5);
  const document = await get(app, api(`/documents/${documentId('strike.txt')}`));
  for (const { start, end, text } of document.body.mentions)
    expect(document.body.text.slice(start, end)).toBe(text);
  expect(document.body).toMatchObject({ copies: [documentId('strike-wire.txt')], copyOf: null });
});

test('an edge as of some days is what the graph of those days draws', async () => {
  const march = 'from=2021-03-01&to=2021-03-31';
  const { body } = await get(app, api(`/edges/${id('oke')}/${id('lind')}?${march}`));
  const graph = await get(app, api(`/graph?${march}`));
  const drawn = graph.body.edges.find(
    (edge: { source: string; target: string }) =>
      [edge.source, edge.target].sort().join() === [id('oke'), id('lind')].sort().join(),
  );
  expect(body).toMatchObject({ ...drawn.attributes, weight: 3, evidence: { total: 3 } });
  const none = await get(app, api(`/edges/${id('oke')}/${id('lind')}?from=2022-01-01`));
  expect([none.status, none.body.detail]).toEqual([404, expect.stringContaining('of that time')]);
});

describe('bad input', () => {
  test.each([
    ['/entities?limit=0', 'limit'],
    ['/entities?limit=1001', 'limit'],
    ['/entities?limit=-1', 'limit'],
    ['/entities?limit=1e3', 'limit'],
    ['/entities?limit=', 'limit'],
    ['/entities?limit=5&limit=6', 'limit'],
    ['/entities?type=animal', 'type.0'],
    ['/entities?type=', 'type.0'],
    ['/entities?sort=age', 'sort'],
    ['/entities?query=', 'query'],
    [`/entities?query=${'x'.repeat(201)}`, 'query'],
    ['/entities?colour=red', 'colour'],
    ['/entities?__proto__=1', '__proto__'],
    ['/entities?query[x]=1', 'query[x]'],
    ['/stats?x=1', 'x'],
    [`/edges/${id('oke')}/${id('lind')}?sort=longest`, 'sort'],
    [`/entities/${id('lind')}/neighbours?from=2021-02-30`, 'from'],
    [`/entities/${id('lind')}/neighbours?from=yesterday`, 'from'],
    [`/entities/${id('lind')}/neighbours?from=2021-05-01&to=2021-04-01`, 'to'],
    [`/entities/${id('lind')}/neighbours?minWeight=0.5`, 'minWeight'],
    ['/entities/%00', 'id'],
    ['/entities/..%2f..%2fetc', 'id'],
    [`/documents/${'x'.repeat(100)}`, 'id'],
  ])('%s is a 400 that names %s', async (path, field) => {
    const { status, body } = await get(app, api(path));
    expect(status).toBe(400);
    expect(body.code).toBe('bad-parameter');
    expect(body.errors[0].field).toBe(field);
  });

  test.each(['abc', 'W10', '%00'])("the cursor '%s' is a 400", async (cursor) => {
    const { status, body } = await get(app, api(`/entities?cursor=${cursor}`));
    expect([status, body.code]).toEqual([400, 'bad-cursor']);
  });

  test.each([
    '/entities/e0',
    '/entities/e0/neighbours',
    '/entities/e0/mentions',
    '/documents/d0',
    '/nothing',
    '',
  ])('there is nothing at %s', async (path) => {
    const { status, body } = await get(app, api(path));
    expect([status, body.code]).toEqual([404, 'not-found']);
  });

  test('an edge between strangers is a 404 that names both', async () => {
    const { status, body } = await get(app, api(`/edges/${id('petra')}/${id('tarn')}`));
    expect(status).toBe(404);
    expect(body.detail).toMatch(/'Petra Oké' and 'Tarn Bay'/);
  });

  test('a path that does not decode is a 400', async () => {
    expect((await get(app, api('/entities/%E0%A4%A'))).status).toBe(400);
  });

  test('another method is a 405 that says which it takes', async () => {
    const response = await supertest(app).post(api('/stats'));
    expect(response.status).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD');
    expect(response.body.code).toBe('method-not-allowed');
  });

  test('what fails inside says nothing of the machine, and the server is told', async () => {
    const broken = await harbourApp();
    await broken.clear();
    const { status, body } = await get(broken.app, api('/stats'));
    expect([status, body.code]).toEqual([500, 'internal']);
    expect(broken.errors).toHaveLength(1);
  });
});

test('an answer is asked for once: the same tag gives 304 until the store changes', async () => {
  const first = await get(app, api('/stats'));
  const tag = first.headers.etag ?? '';
  expect(tag).toMatch(/^W\/".+"$/);
  expect((await get(app, api('/stats'), { 'if-none-match': tag })).status).toBe(304);
  expect((await get(app, api('/documents'), { 'if-none-match': tag })).status).toBe(200);
  await store.put([prepare(CAST, { source: 'late.txt', sentences: ['Nobody.'] })]);
  expect((await get(app, api('/stats'), { 'if-none-match': tag })).status).toBe(200);
  await store.remove(documentId('late.txt'));
});

test('an answer given before is given again until the store changes', async () => {
  const before = await get(app, api('/documents?limit=3'));
  expect((await get(app, api('/documents?limit=3'))).text).toBe(before.text);
  await store.put([prepare(CAST, { source: 'later.txt', sentences: ['Nobody.'] })]);
  expect((await get(app, api('/documents?limit=3'))).body.total).toBe(before.body.total + 1);
  await store.remove(documentId('later.txt'));
});

test('headers keep strangers out of the page', async () => {
  const { headers } = await get(app, api('/stats'));
  expect(headers['content-security-policy']).toMatch(/script-src 'self'(;|$)/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('large answers are compressed', async () => {
  const { headers } = await get(app, api(`/documents/${documentId('strike.txt')}`), {
    'accept-encoding': 'gzip',
  });
  expect(headers['content-encoding']).toBe('gzip');
});

test('healthz answers', async () => {
  expect((await supertest(app).get('/healthz')).body).toEqual({ status: 'ok' });
});

test('nothing failed inside all this while', () => {
  expect(errors).toEqual([]);
});
