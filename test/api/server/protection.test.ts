import type { Express } from 'express';
import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AppOptions } from '../../../server/app.js';
import { documentId } from '../../../src/lib/make-id.js';
import { check, get } from '../../support/checked-answers.js';
import { type HarbourApp, harbourApp } from '../../support/harbour-app.js';

let harbour: HarbourApp | undefined;
const open = async (options: Partial<AppOptions>): Promise<Express> => {
  harbour = await harbourApp(options);
  return harbour.app;
};
beforeEach(() => {
  harbour = undefined;
});
afterEach(() => harbour?.clear());

describe('a token', () => {
  const token = 'correct horse';

  test.each([
    undefined,
    'Bearer wrong',
    'Bearer',
    'Basic correct horse',
    'correct horse',
    'Bearer correct horses',
  ])('is needed by every call below /api: %s is refused', async (authorization) => {
    const app = await open({ token });
    for (const address of ['/api/v1/stats', '/api/v1/nothing', '/api']) {
      const response = await get(app, address, authorization === undefined ? {} : { authorization });
      expect([response.status, response.body.code]).toEqual([401, 'unauthorised']);
      expect(response.headers['www-authenticate']).toContain('Bearer');
    }
  });

  test('opens the API, and nothing else needs it', async () => {
    const app = await open({ token });
    expect((await get(app, '/api/v1/stats', { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await get(app, '/healthz')).status).toBe(200);
  });
});

describe('a server for reading only', () => {
  const anchor = { kind: 'name', name: 'Ada Lind', type: 'person' };

  test.each([{ readOnly: true }, { work: undefined }])('refuses every change: %j', async (options) => {
    const app = await open(options);
    const before = (await get(app, '/api/v1/stats')).body;
    expect(before.readOnly).toBe(true);
    for (const request of [
      supertest(app).post('/api/v1/documents').send({ text: 'x' }),
      supertest(app).delete(`/api/v1/documents/${documentId('deal.txt')}`),
      supertest(app).post('/api/v1/decisions').send({ kind: 'hide', entity: anchor }),
      supertest(app).delete('/api/v1/decisions/c0'),
    ]) {
      const response = await request;
      expect([response.status, response.body.code]).toEqual([403, 'read-only']);
    }
    expect((await get(app, '/api/v1/stats')).body).toEqual(before);
  });
});

describe('the page of another site', () => {
  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://elsewhere.example' },
    { origin: 'null' },
  ])('cannot change anything: %j', async (headers) => {
    const app = await open({});
    const response = check(
      'post',
      '/api/v1/documents',
      await supertest(app).post('/api/v1/documents').set(headers).attach('f', Buffer.from('text'), 'f.txt'),
    );
    expect([response.status, response.body.code]).toEqual([403, 'foreign-page']);
  });

  test('is not one of our own', async () => {
    const app = await open({});
    const response = await supertest(app)
      .post('/api/v1/documents')
      .set({ 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1' })
      .send({ text: 'x' });
    expect(response.status).toBe(202);
  });
});

test('beyond the rate limit an address is asked to wait', async () => {
  const app = await open({ rateLimit: 2 });
  await get(app, '/healthz');
  await get(app, '/healthz');
  const response = await get(app, '/healthz');
  expect([response.status, response.body.code]).toEqual([429, 'too-many-requests']);
});
