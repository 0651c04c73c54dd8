import supertest, { type Response } from 'supertest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { documentId } from '../../../src/lib/make-id.js';
import { check, get } from '../../support/checked-answers.js';
import { type HarbourApp, harbourApp } from '../../support/harbour-app.js';
import { HARBOUR_CAST as CAST } from '../../support/harbour-stories.js';
import { actorId } from '../../support/marked-corpus.js';

let harbour: HarbourApp;
beforeEach(async () => {
  harbour = await harbourApp();
});
afterEach(() => harbour.clear());

const DOCUMENTS = '/api/v1/documents';
const DECISIONS = '/api/v1/decisions';
const id = (key: keyof typeof CAST): string => actorId(CAST, key);
const post = async (address: string, body: object): Promise<Response> =>
  check('post', address, await supertest(harbour.app).post(address).send(body));
const remove = async (address: string): Promise<Response> =>
  check('delete', address, await supertest(harbour.app).delete(address));

/** Waits for a job by its events, the last of which is how it ended. */
const ended = async (
  started: Response,
): Promise<{ state: string; documents: string[]; failures: object[] }> => {
  const address = started.headers.location ?? '';
  const { text, headers } = await supertest(harbour.app).get(`${address}/events`);
  expect(headers['content-type']).toContain('text/event-stream');
  const events = text
    .split('\n\n')
    .filter((event) => event.includes('event: job') || event.includes('event:job'));
  expect(events.length).toBeGreaterThan(0);
  const { body } = await get(harbour.app, address);
  return body;
};

describe('documents', () => {
  test('one as JSON is read, connected and answered with a job', async () => {
    const started = await post(DOCUMENTS, { text: '[Petra Oké|petra] is in [Tarn Bay|tarn].', title: 'New' });
    expect(started.status).toBe(202);
    const job = await ended(started);
    expect(job).toMatchObject({ state: 'done', done: 1, total: 1, failures: [] });
    const { body } = await get(harbour.app, `/api/v1/edges/${id('petra')}/${id('tarn')}`);
    expect(body.weight).toBe(1);
    const stored = await get(harbour.app, `${DOCUMENTS}/${job.documents[0]}`);
    expect(stored.body.text).toBe('Petra Oké is in Tarn Bay.');
  });

  test('the same text sent twice is one document', async () => {
    const body = { text: 'Twice.' };
    const [first] = (await ended(await post(DOCUMENTS, body))).documents;
    expect((await ended(await post(DOCUMENTS, body))).documents).toEqual([first]);
    expect((await get(harbour.app, DOCUMENTS)).body.total).toBe(6);
  });

  test('files come as a form; what fails is said and the rest is kept', async () => {
    const started = await supertest(harbour.app)
      .post(DOCUMENTS)
      .attach('files', Buffer.from('[Ada Lind|lind] sleeps.'), 'наше.txt')
      .attach('other', Buffer.from(''), 'C:\\secret\\empty.txt');
    expect(started.status).toBe(202);
    expect(await ended(check('post', DOCUMENTS, started))).toMatchObject({
      state: 'done',
      documents: [documentId('наше.txt')],
      failures: [{ source: 'empty.txt', code: 'empty-file' }],
    });
  });

  test('one that is removed takes with it what it alone supported', async () => {
    const deal = documentId('deal.txt');
    expect((await remove(`${DOCUMENTS}/${deal}`)).body).toEqual({ id: deal, removed: true });
    expect((await get(harbour.app, `${DOCUMENTS}/${deal}`)).status).toBe(404);
    expect((await get(harbour.app, `/api/v1/entities/${id('petra')}`)).status).toBe(404);
    expect((await remove(`${DOCUMENTS}/${deal}`)).status).toBe(404);
  });

  test.each([
    [{}, 'text'],
    [{ text: '' }, 'text'],
    [{ text: ' \n ' }, 'text'],
    [{ text: 7 }, 'text'],
    [{ text: 'x', url: 'javascript:alert(1)' }, 'url'],
    [{ text: 'x', publishedAt: 'yesterday' }, 'publishedAt'],
    [{ text: 'x', colour: 'red' }, 'colour'],
    [[], ''],
  ])('the body %j is a 400 that names the field', async (body, field) => {
    const { status, body: problem } = await post(DOCUMENTS, body);
    expect([status, problem.code, problem.errors[0].field]).toEqual([400, 'bad-body', field]);
  });

  test.each([
    ['application/json', '{"text":', 400, 'bad-body'],
    ['application/json', 'null', 400, 'bad-body'],
    ['text/plain', 'words', 415, 'unsupported-type'],
    ['application/json; charset=latin9', '{"text":"x"}', 415, 'unsupported-type'],
    ['multipart/form-data', 'no boundary', 400, 'bad-body'],
    ['multipart/form-data; boundary=x', '--x--\r\n', 400, 'bad-body'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="a"; filename="b"\r\n\r\ncut',
      400,
      'bad-body',
    ],
  ])('a body of %s that is %j is a %i', async (type, body, status, code) => {
    const response = check(
      'post',
      DOCUMENTS,
      await supertest(harbour.app).post(DOCUMENTS).set('content-type', type).send(body),
    );
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  test('a body beyond the limit is a 413', async () => {
    const { status, body } = await post(DOCUMENTS, { text: 'x'.repeat(33 * 1024 * 1024) });
    expect([status, body.code]).toEqual([413, 'too-large']);
  });

  test('a job whose work fails says so, and the next one runs', async () => {
    await harbour.clear();
    let broken = true;
    harbour = await harbourApp({
      work: {
        reassemble: async () => undefined,
        ingest: async () => {
          if (broken) throw new Error('Secret detail at /srv/private/file');
          return { documents: [], failures: [] };
        },
      },
    });
    const failed = await ended(await post(DOCUMENTS, { text: 'x' }));
    expect(failed.state).toBe('failed');
    expect(JSON.stringify(failed)).not.toContain('Secret');
    expect(harbour.errors).toHaveLength(1);
    broken = false;
    expect((await ended(await post(DOCUMENTS, { text: 'x' }))).state).toBe('done');
  });

  test('a job that is not there is a 404', async () => {
    for (const address of ['/api/v1/jobs/j0', '/api/v1/jobs/j0/events'])
      expect((await get(harbour.app, address)).status).toBe(404);
  });
});

describe('decisions', () => {
  const anchor = { kind: 'name', name: 'Ada Lind', type: 'person' };

  test('are taken, listed and undone', async () => {
    const taken = await post(DECISIONS, { kind: 'rename', entity: anchor, name: 'Ada B. Lind' });
    expect(taken.status).toBe(201);
    expect(taken.body).toMatchObject({ kind: 'rename', entity: anchor, undone: false });
    const undo = await remove(`${DECISIONS}/${taken.body.id}`);
    expect(undo.body).toMatchObject({ kind: 'undo', decision: taken.body.id });
    const { body } = await get(harbour.app, `${DECISIONS}?limit=1`);
    expect(body).toMatchObject({ total: 2, items: [{ id: taken.body.id, undone: true }] });
    const rest = await get(harbour.app, `${DECISIONS}?cursor=${body.next}`);
    expect(rest.body).toMatchObject({ items: [{ kind: 'undo' }], next: null });
    expect((await remove(`${DECISIONS}/${taken.body.id}`)).status).toBe(409);
    expect((await remove(`${DECISIONS}/c0`)).status).toBe(404);
  });

  test('an id stands for the name and type of its entity', async () => {
    const { body } = await post(DECISIONS, { kind: 'merge', into: id('oke'), from: [id('petra'), anchor] });
    expect(body.into).toEqual({ kind: 'name', name: 'Bram Oké', type: 'person' });
    expect(body.from).toEqual([{ kind: 'name', name: 'Petra Oké', type: 'person' }, anchor]);
    expect((await post(DECISIONS, { kind: 'hide', entity: 'e0' })).status).toBe(404);
  });

  test.each([
    [{ kind: 'explode' }],
    [{ kind: 'undo', decision: 'c1' }],
    [{ kind: 'merge', into: anchor, from: [] }],
    [{ kind: 'rename', entity: anchor, name: ' ' }],
    [{ kind: 'retype', entity: anchor, type: 'animal' }],
    [{ kind: 'hide', entity: { kind: 'name', name: 'x' } }],
    [{ kind: 'hide', entity: anchor, extra: 1 }],
    ['hide'],
  ])('%j is no decision', async (body) => {
    const response = check(
      'post',
      DECISIONS,
      await supertest(harbour.app)
        .post(DECISIONS)
        .set('content-type', 'application/json')
        .send(JSON.stringify(body)),
    );
    expect([response.status, response.body.code]).toEqual([400, 'bad-body']);
  });

  test('what the pipeline refuses is not taken', async () => {
    await harbour.clear();
    const { DramatisError } = await import('../../../src/contract/errors.js');
    harbour = await harbourApp({
      work: {
        ingest: async () => ({ documents: [], failures: [] }),
        reassemble: async () => undefined,
        checkDecision: async () => {
          throw new DramatisError('conflict', 'Ada Lind was merged already.');
        },
      },
    });
    expect((await post(DECISIONS, { kind: 'hide', entity: anchor })).status).toBe(409);
    expect((await get(harbour.app, DECISIONS)).body.total).toBe(0);
  });
});
