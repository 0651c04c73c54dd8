import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Express } from 'express';
import supertest, { type Response } from 'supertest';
import { openApiDocument } from '../../server/openapi.js';
import { API } from '../../server/openapi-address.js';
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

const ajv = new Ajv2020({ strict: false, formats: { date: true, uri: true, 'date-time': true } });
ajv.addSchema({ ...openApiDocument(), $id: 'openapi' });
const pointer = (part: string | number): string => String(part).replace(/~/g, '~0').replace(/\//g, '~1');

/** What is wrong with an answer by the published description, as a program of somebody else would find it. */
const openApiErrors = (route: Route, status: number, type: string, body: unknown): string | undefined => {
  const place = ['paths', API + route.path, route.method, 'responses', status, 'content', type, 'schema'];
  const validate = ajv.getSchema(`openapi#/${place.map(pointer).join('/')}`);
  if (validate === undefined) return `there is no ${place.join(' > ')}`;
  return validate(body) ? undefined : ajv.errorsText(validate.errors);
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
  const isAlternative =
    route?.alternative && response.headers['content-type']?.startsWith(route.alternative.mediaType);
  const schema = isAlternative ? route?.alternative?.answer : route?.answer;
  if (schema !== undefined && route !== undefined) {
    const json: unknown = JSON.parse(response.text);
    const type = isAlternative ? route.alternative?.mediaType : 'application/json';
    const errors = openApiErrors(route, response.status, type ?? '', json);
    if (errors !== undefined) throw new Error(`${what}, against the OpenAPI document: ${errors}`);
    const result = schema.safeParse(json);
    if (!result.success) throw new Error(`${what}, against its schema: ${result.error.message}`);
  }
  return response;
};

export const get = async (
  app: Express,
  address: string,
  headers: Record<string, string> = {},
): Promise<Response> => check('get', address, await supertest(app).get(address).set(headers));
