import type { Express } from 'express';
import supertest, { type Response } from 'supertest';
import { ROUTES } from '../../server/routes/index.js';
import type { Method, Route } from '../../server/routes/route.js';
import { problem } from '../../src/contract/api/problem.js';

const routeOf = (method: Method, address: string): Route | undefined => {
  const path = new URL(address, 'http://localhost').pathname.replace(/^\/api\/v1/, '');
  // A literal path wins over one with parameters, as in the router.
  return ROUTES.filter((route) => route.method === method)
    .toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')))
    .find((route) => new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path));
};

/** Holds an answer to what the API promises: its schema when it succeeds, problem details when it does not. */
export const check = (method: Method, address: string, response: Response): Response => {
  const what = `${method} ${address} answered ${response.status}: ${response.text?.slice(0, 300)}`;
  if (response.status === 304) return response;
  if (response.status >= 400) {
    const type = response.headers['content-type'] ?? '';
    if (!type.startsWith('application/problem+json')) throw new Error(`${what}, which is no problem+json`);
    const { status } = problem.parse(response.body);
    if (status !== response.status) throw new Error(`${what}, and says ${status} inside`);
    if (/\n\s+at |node_modules|\/(home|tmp|root|work|usr)\//.test(response.text))
      throw new Error(`${what}, which tells of the machine`);
    return response;
  }
  const route = routeOf(method, address);
  if (route?.answer !== undefined) {
    const result = route.answer.safeParse(response.body);
    if (!result.success) throw new Error(`${what}, against its schema: ${result.error.message}`);
  }
  return response;
};

export const get = async (
  app: Express,
  address: string,
  headers: Record<string, string> = {},
): Promise<Response> => check('get', address, await supertest(app).get(address).set(headers));
