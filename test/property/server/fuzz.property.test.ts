import { Agent, request as httpRequest } from 'node:http';
import type { Response } from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Listening, listen } from '../../../server/main.js';
import { openApiDocument } from '../../../server/openapi.js';
import type { Method } from '../../../server/routes/route.js';
import { seeded } from '../../../src/lib/seeded.js';
import { check } from '../../support/checked-answers.js';
import { type HarbourApp, harbourApp } from '../../support/harbour-app.js';
import { type OpenApi, type RawRequest, RequestMaker } from './requests-from-openapi.js';

const REQUESTS = 5000;
const SEED = 20220426;

let harbour: HarbourApp;
let server: Listening;
const errors: unknown[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
  harbour = await harbourApp();
  const work = {
    reassemble: async () => undefined,
    ingest: async () => ({ documents: [], failures: [] }),
  };
  server = await listen({ store: harbour.store, port: 0, work, onError: (error) => errors.push(error) });
});
afterAll(async () => {
  agent.destroy();
  await server.close();
  await harbour.clear();
});

type Answer = Pick<Response, 'status' | 'headers' | 'text' | 'body'>;

const send = ({ method, address, headers, body }: RawRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // Said, because Node frames no body of a GET by itself and the server would take it for the next request.
    const framed =
      body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
    const sent = httpRequest(server.url + address, { method, headers: framed, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const isJson =
          /json/.test(response.headers['content-type'] ?? '') &&
          !/ndjson/.test(response.headers['content-type'] ?? '');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          text,
          body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

test(`${REQUESTS} requests made from the OpenAPI document: an answer of its form or a problem, never a fault of ours`, async () => {
  const { items } = await harbour.store.entities({ limit: 100 });
  const documents = await harbour.store.documents({ limit: 100 });
  const ids = [...items, ...documents.items].map(({ id }) => id as string);
  const maker = new RequestMaker(openApiDocument() as unknown as OpenApi, ids, seeded(SEED));
  const statuses = new Map<number, number>();
  const queue = Array.from({ length: REQUESTS }, () => maker.next());
  const worker = async (): Promise<void> => {
    for (let raw = queue.pop(); raw !== undefined; raw = queue.pop()) {
      const answer = await send(raw).catch((error: unknown) => {
        throw new Error(`${raw.method} ${raw.address}: ${String(error)}`);
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      expect(
        answer.status,
        `${raw.method} ${raw.address} ${raw.body}: ${answer.text.slice(0, 500)}`,
      ).toBeLessThan(500);
      if (raw.method !== 'HEAD') check(raw.method.toLowerCase() as Method, raw.address, answer as Response);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(errors).toEqual([]);
  // Both kinds were reached, or it proved nothing.
  for (const status of [200, 202, 400, 404, 405, 415])
    expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(0);
});
