import type { Express } from 'express';
import { UndirectedGraph } from 'graphology';
import supertest from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORTERS } from '../../../src/export/index.js';
import { documentId } from '../../../src/lib/make-id.js';
import { get } from '../../support/checked-answers.js';
import { harbourApp } from '../../support/harbour-app.js';
import { HARBOUR_CAST as CAST } from '../../support/harbour-stories.js';
import { actorId } from '../../support/marked-corpus.js';

let app: Express;
let clear: () => Promise<void>;
beforeAll(async () => {
  ({ app, clear } = await harbourApp());
});
afterAll(() => clear());

const id = (key: keyof typeof CAST): string => actorId(CAST, key);
const names = (body: { nodes: { attributes: { label: string } }[] }): string[] =>
  body.nodes.map(({ attributes }) => attributes.label).sort();

test('the whole graph is one that graphology reads', async () => {
  const { body } = await get(app, '/api/v1/graph');
  const graph = new UndirectedGraph();
  graph.import(body);
  expect([graph.order, graph.size]).toEqual([7, body.attributes.totalEdges]);
  expect(graph.getEdgeAttribute(id('lind'), id('oke'), 'weight')).toBe(5);
});

test.each([
  ['type=person', ['Ada Lind', 'Bram Oké', 'Petra Oké']],
  ['type=person,place&query=corvale', ['Corvale']],
  [`around=${id('petra')}`, ['Harbour Authority of Corvale', 'Petra Oké']],
  ['limit=2', ['Ada Lind', 'Bram Oké']],
  ['minWeight=5&minDegree=1', ['Ada Lind', 'Bram Oké']],
  [
    'from=2021-04-01&minDegree=1',
    ['Ada Lind', 'Bram Oké', 'Corvale', 'Harbour Authority of Corvale', 'Petra Oké'],
  ],
  [
    `document=${documentId('strike-wire.txt')}`,
    ['Ada Lind', 'Corvale', 'Dockers’ Union', 'Harbour Authority of Corvale'],
  ],
  ['publisher=Tarn%20Courier', ['Ada Lind', 'Corvale', 'Dockers’ Union', 'Harbour Authority of Corvale']],
])('the graph by %s', async (query, expected) => {
  const { body } = await get(app, `/api/v1/graph?${query}`);
  expect(names(body)).toEqual(expected);
  expect(body.attributes.nodes).toBe(expected.length);
  const left = body.attributes.leftOut.reduce(
    (sum: number, { entities }: { entities: number }) => sum + entities,
    0,
  );
  expect(body.attributes.totalNodes - left).toBe(expected.length);
});

test.each([
  ['minWeight=0', 'minWeight'],
  ['backbone=2', 'backbone'],
  ['community=x', 'community.0'],
  ['around=a%20b', 'around.0'],
  ['depth=99', 'depth'],
  ['from=2021-04-02&to=2021-04-01', 'to'],
  ['colour=red', 'colour'],
])('the graph refuses %s', async (query, field) => {
  for (const address of ['graph', 'graph.gexf']) {
    const { status, body } = await get(app, `/api/v1/${address}?${query}`);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  }
});

test('a document that is not there has no graph', async () => {
  expect((await get(app, '/api/v1/graph?document=d0')).status).toBe(404);
});

test.each(EXPORTERS.map(({ name, mediaType }) => [name, mediaType] as const))(
  'the graph as %s is a download',
  async (name, mediaType) => {
    const response = await supertest(app).get(`/api/v1/graph.${name}`).buffer(true);
    expect(response.status).toBe(200);
    expect(response.headers['content-type']).toContain(mediaType);
    expect(response.headers['content-disposition']).toBe(`attachment; filename=dramatis.${name}`);
    expect(response.text ?? JSON.stringify(response.body)).toContain('Ada Lind');
  },
);

test('downloads take the same filters', async () => {
  const { body } = await supertest(app).get('/api/v1/graph.json?type=place');
  expect(names(body)).toEqual(['Corvale', 'Tarn Bay']);
  const { text } = await supertest(app)
    .get('/api/v1/graph.jsonl?type=place')
    .buffer(true)
    .parse((response, done) => {
      let data = '';
      response.on('data', (chunk) => {
        data += chunk;
      });
      response.on('end', () => done(null, data));
    })
    .then(({ body: lines }) => ({ text: String(lines) }));
  const records = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { kind: string; entity?: string | null });
  expect(
    new Set(records.flatMap(({ kind, entity }) => (kind === 'mention' && entity ? [entity] : []))),
  ).toEqual(new Set([id('corvale'), id('tarn')]));
});

test('an unknown format is a 404 that names those there are', async () => {
  const { status, body } = await get(app, '/api/v1/graph.xyz');
  expect(status).toBe(404);
  expect(body.detail).toContain('gexf');
});

test('chains between two entities, with a sentence on each step', async () => {
  const { body } = await get(app, `/api/v1/paths?from=${id('petra')}&to=${id('tarn')}&count=2`);
  expect(body.total).toBe(2);
  for (const { entities, steps } of body.items) {
    expect([entities[0].name, entities.at(-1).name]).toEqual(['Petra Oké', 'Tarn Bay']);
    expect(steps).toHaveLength(entities.length - 1);
    for (const step of steps) expect(step.evidence[0].text).toMatch(/\w/);
  }
});

test('where there is no chain the answer says so and how long it looked', async () => {
  const { body } = await get(app, `/api/v1/paths?from=${id('petra')}&to=${id('tarn')}&maxSteps=1`);
  expect(body).toEqual({ total: 0, items: [], next: null, maxSteps: 1 });
});

test.each([
  ['', 'from'],
  [`from=${actorId(CAST, 'oke')}`, 'to'],
  [`from=${actorId(CAST, 'oke')}&to=${actorId(CAST, 'oke')}`, 'to'],
  [`from=${actorId(CAST, 'oke')}&to=${actorId(CAST, 'lind')}&count=21`, 'count'],
])('no chains for %s', async (query, field) => {
  const { status, body } = await get(app, `/api/v1/paths?${query}`);
  expect([status, body.errors[0].field]).toEqual([400, field]);
});
