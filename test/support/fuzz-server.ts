import { Agent, request as httpRequest } from 'node:http';
import type { Response } from 'supertest';
import { expect } from 'vitest';
import { listen } from '../../server/main.js';
import { openApiDocument } from '../../server/openapi.js';
import type { Method } from '../../server/routes/route.js';
import { seeded } from '../../src/lib/seeded.js';
import { check } from './checked-answers.js';
import { harbourApp } from './harbour-app.js';
import { type OpenApi, type RawRequest, RequestMaker } from './requests-from-openapi.js';

type Answer = Pick<Response, 'status' | 'headers' | 'text' | 'body'>;

const send = (url: string, agent: Agent, { method, address, headers, body }: RawRequest): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // Said, because Node frames no body of a GET by itself and the server would take it for the next request.
    const framed =
      body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
    const sent = httpRequest(url + address, { method, headers: framed, agent }, (response) => {
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

/**
 * Sends requests made from the OpenAPI document, in and out of its bounds, to a server and holds every answer to what it
 * promises: its form, or a problem, never a fault of ours. Gives how many answers there were of each status.
 */
export const fuzzServer = async (requests: number, seed: number): Promise<ReadonlyMap<number, number>> => {
  const harbour = await harbourApp();
  const errors: unknown[] = [];
  const work = {
    reassemble: async () => undefined,
    ingest: async () => ({ documents: [], failures: [] }),
  };
  const { store } = harbour;
  const server = await listen({ store, port: 0, work, onError: (error) => errors.push(error) });
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const statuses = new Map<number, number>();
  try {
    const { items } = await store.entities({ limit: 100 });
    const documents = await store.documents({ limit: 100 });
    const ids = [...items, ...documents.items].map(({ id }) => id as string);
    const maker = new RequestMaker(openApiDocument() as unknown as OpenApi, ids, seeded(seed));
    const queue = Array.from({ length: requests }, () => maker.next());
    const worker = async (): Promise<void> => {
      for (let raw = queue.pop(); raw !== undefined; raw = queue.pop()) {
        const sent = `${raw.method} ${raw.address}`;
        const answer = await send(server.url, agent, raw).catch((error: unknown) => {
          throw new Error(`${sent}: ${String(error)}`);
        });
        const { status, text } = answer;
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        expect(status, `${sent} ${raw.body}: ${text.slice(0, 500)}`).toBeLessThan(500);
        if (raw.method !== 'HEAD') check(raw.method.toLowerCase() as Method, raw.address, answer as Response);
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(errors).toEqual([]);
  } finally {
    agent.destroy();
    await server.close();
    await harbour.clear();
  }
  return statuses;
};
