import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../../server/main.js';
import { tokensOf } from '../../../server/mcp/budget.js';
import { createMcpServer } from '../../../server/mcp/mcp-server.js';
import { TOOLS } from '../../../server/mcp/tools/index.js';
import { chainsOf } from '../../../src/graph-view/whole-graph.js';
import { documentId } from '../../../src/lib/make-id.js';
import { assemble } from '../../support/assemble-marked.js';
import { type HarbourApp, harbourApp } from '../../support/harbour-app.js';
import { type Cast, type MarkedStory, prepare } from '../../support/marked-corpus.js';

let harbour: HarbourApp;
let client: Client;
const errors: unknown[] = [];

const connect = async (store: HarbourApp['store']): Promise<Client> => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await createMcpServer({ store, chains: chainsOf(store) }, (error) => errors.push(error)).connect(ours);
  const connected = new Client({ name: 'test', version: '1' });
  await connected.connect(theirs);
  return connected;
};

interface Reply {
  readonly text: string;
  readonly isError: boolean;
  readonly body: { total: number; items: Record<string, never>[]; next: string | number | null } & Record<
    string,
    unknown
  >;
}

const call = async (name: string, input: object, on = client): Promise<Reply> => {
  const { content, isError } = await on.callTool({ name, arguments: input as Record<string, unknown> });
  const text = (content as { text: string }[])[0]?.text ?? '';
  return { text, isError: isError === true, body: isError ? undefined : JSON.parse(text) };
};

beforeAll(async () => {
  harbour = await harbourApp();
  client = await connect(harbour.store);
});
afterAll(async () => {
  await client.close();
  await harbour.clear();
  expect(errors).toEqual([]);
});

test('the tools are listed with what they take', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
  for (const { inputSchema, description } of tools) {
    expect(inputSchema.properties).toHaveProperty('budget');
    expect(description).toMatch(/\w/);
  }
});

test('search finds by name and pages', async () => {
  const { body } = await call('search', { query: 'oke' });
  expect(body).toMatchObject({ total: 2, next: null, items: [{ name: 'Bram Oké' }, { name: 'Petra Oké' }] });
  expect((await call('search', { type: 'place' })).body.total).toBe(2);
});

test('neighbours rest on spans of documents', async () => {
  const { body } = await call('neighbours', { entity: 'Ada Lind' });
  expect(body).toMatchObject({ entity: { name: 'Ada Lind' }, total: 5 });
  for (const { evidence } of body.items as unknown as {
    evidence: { document: string; start: number; end: number; text: string }[];
  }[])
    for (const { document, start, end, text } of evidence) {
      const stored = await harbour.store.document(document as never);
      expect(stored?.document.text.slice(start, end)).toBe(text);
    }
});

test('evidence and paths say how much there is, none included', async () => {
  expect((await call('evidence', { a: 'Lind', b: 'Bram Oke' })).body.total).toBe(5);
  expect((await call('path', { from: 'Petra Oké', to: 'Tarn Bay' })).body).toMatchObject({ longest: 5 });
  const none = await call('evidence', { a: 'Petra Oké', b: 'Tarn Bay' });
  expect([none.isError, none.text]).toEqual([true, expect.stringMatching(/^not-found: No sentence names/)]);
});

test('a document is read in stretches that join to its text', async () => {
  const id = documentId('strike.txt');
  let text = '';
  for (let start: number | null = 0; start !== null; ) {
    const reply: Reply = await call('document', { document: id, start, budget: 300 });
    expect(tokensOf(reply.text)).toBeLessThanOrEqual(300);
    text += String(reply.body.text);
    start = reply.body.next as number | null;
  }
  expect(text).toBe((await harbour.store.document(id))?.document.text);
});

test.each([
  ['search', { budget: 1 }],
  ['search', { colour: 'red' }],
  ['neighbours', {}],
  ['neighbours', { entity: 'Nobody at all' }],
  ['neighbours', { entity: 'oke' }],
  ['neighbours', { entity: 'Ada Lind', cursor: 'x' }],
  ['neighbours', { entity: 'Ada Lind', from: 'yesterday' }],
  ['document', { document: 'd0' }],
  ['document', { document: 'd0', start: -1 }],
  ['path', { from: 'Ada Lind' }],
])('%s with %j is an error with a message', async (name, input) => {
  const { isError, text } = await call(name, input);
  expect(isError).toBe(true);
  expect(text).not.toMatch(/internal|node_modules/);
});

test('two of a name are told apart by id', async () => {
  const { text } = await call('neighbours', { entity: 'oke' });
  expect(text).toMatch(/^ambiguous: 2 go by 'oke': Bram Oké \(person, e\w+\); Petra Oké/);
});

describe('a hub with long sentences', () => {
  const others = Array.from({ length: 120 }, (_, number) => `p${number}`);
  const cast: Cast = {
    hub: { name: 'Hub of All', type: 'organisation' },
    ...Object.fromEntries(
      others.map((key, at) => [key, { name: `Person Number ${'n'.repeat(at)}${at}`, type: 'person' }]),
    ),
  };
  const stories: readonly MarkedStory[] = others.map((key, at) => ({
    source: `${key}.txt`,
    publishedAt: '2021-01-01',
    sentences: [`[Hub|hub] met [somebody|${key}] ${'and they spoke at length '.repeat(at)}.`],
  }));
  let full: HarbourApp;
  let hub: Client;
  beforeAll(async () => {
    full = await harbourApp();
    await full.store.put(stories.map((story) => prepare(cast, story)));
    await full.store.replaceGraph(assemble(cast, stories));
    hub = await connect(full.store);
  });
  afterAll(async () => {
    await hub.close();
    await full.clear();
  });

  test.each([300, 500, 1000, 4000, 20_000])(
    'stays within %i tokens and loses nobody on the way',
    async (budget) => {
      const names = new Set<string>();
      let cursor: string | undefined;
      do {
        const reply = await call(
          'neighbours',
          { entity: 'Hub of All', budget, ...(cursor && { cursor }) },
          hub,
        );
        expect(tokensOf(reply.text)).toBeLessThanOrEqual(budget);
        expect(reply.body.total).toBe(120);
        expect(reply.body.items.length).toBeGreaterThan(0);
        for (const { id } of reply.body.items as unknown as { id: string }[]) names.add(id);
        cursor = (reply.body.next as string | null) ?? undefined;
      } while (cursor !== undefined);
      expect(names.size).toBe(120);
    },
  );
});

describe('over HTTP', () => {
  test('a client of the protocol gets the same', async () => {
    const server = await listen({ store: harbour.store, port: 0, token: 'secret' });
    const requestInit = { headers: { authorization: 'Bearer secret' } };
    const remote = new Client({ name: 'test', version: '1' });
    await remote.connect(
      new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), { requestInit }) as Parameters<
        Client['connect']
      >[0],
    );
    expect((await call('search', { query: 'oke' }, remote)).body.total).toBe(2);
    await remote.close();
    await server.close();
  });

  test.each([
    ['post', {}, 406],
    ['post', { jsonrpc: '2.0', id: 1, method: 'nothing' }, 406],
    ['get', undefined, 405],
    ['delete', undefined, 405],
  ] as const)('%s of %j is refused with %i', async (method, body, status) => {
    expect((await supertest(harbour.app)[method]('/mcp').send(body)).status).toBe(status);
  });
});
