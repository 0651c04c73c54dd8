import compression from 'compression';
import express, { type Express, type RequestHandler, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { DramatisError } from '../src/contract/errors.js';
import { chainsOf, tiesOf, wholeGraphOf } from '../src/graph-view/whole-graph.js';
import type { Store } from '../src/store/store.js';
import type { Context } from './context.js';
import { docsPage } from './docs-page.js';
import { AnswerCache } from './http/answer-cache.js';
import { clientFiles } from './http/client-files.js';
import { entityTag } from './http/entity-tag.js';
import { ownPagesOnly, readingOnly } from './http/may-write.js';
import { problems } from './http/problems.js';
import { parseQuery } from './http/query-strings.js';
import { securityHeaders } from './http/security.js';
import { needsToken } from './http/token.js';
import { Jobs } from './jobs.js';
import { mcpOverHttp } from './mcp/mcp-over-http.js';
import { Metrics } from './metrics.js';
import { openApiDocument } from './openapi.js';
import { API } from './openapi-address.js';
import { ROUTES } from './routes/index.js';
import type { Work } from './work.js';

export interface AppOptions {
  readonly store: Store;
  /** Folder of the built explorer. Without it only the API is served. */
  readonly clientFolder?: string;
  /** Requests a minute from one address; 0 for no limit. Default 60,000: a stop for runaway scripts, not a quota. */
  readonly rateLimit?: number;
  /** What adds documents and applies corrections. Without it the server only reads. */
  readonly work?: Work;
  /** Secret that every call below `/api` must then send. */
  readonly token?: string;
  /** Refuse every change. Default false. */
  readonly readOnly?: boolean;
  /** Told of every error that is a fault of ours. Default: nobody. */
  readonly onError?: (error: unknown) => void;
}

/** What the routes of an app are given. */
export const createContext = ({ store, work, readOnly, onError }: AppOptions): Context => ({
  store,
  wholeGraph: wholeGraphOf(store),
  ties: tiesOf(store),
  chains: chainsOf(store),
  answers: new AnswerCache(),
  jobs: new Jobs(),
  work: readOnly ? undefined : work,
  onError: onError ?? (() => undefined),
});

/** The API and the explorer over a store. It does not listen. */
export const createApp = (options: AppOptions, context = createContext(options)): Express => {
  const { store, onError } = context;
  const { clientFolder, token, readOnly = false, rateLimit: perMinute = 60_000 } = options;
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', parseQuery);
  app.use(securityHeaders());
  app.use(compression());
  if (perMinute > 0)
    app.use(
      rateLimit({
        windowMs: 60_000,
        limit: perMinute,
        standardHeaders: 'draft-8',
        legacyHeaders: false,
        handler: (_request, _response, next) =>
          next(
            new DramatisError(
              'too-many-requests',
              'Too many requests came from this address. Wait a minute.',
            ),
          ),
      }),
    );
  const metrics = new Metrics();
  app.use(metrics.count);
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.get('/readyz', async (_request, response) => {
    await store.revision();
    response.json({ status: 'ready' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type('text/plain; version=0.0.4').send(await metrics.text(store));
  });
  app.use(docsPage());
  const description = JSON.stringify(openApiDocument());
  app.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(description);
  });
  if (token !== undefined) app.use('/api', needsToken(token));
  app.use('/api', ownPagesOnly);
  if (readOnly) app.use('/api', readingOnly);
  app.use(API, api(context));
  if (token !== undefined) app.use('/mcp', needsToken(token));
  app.use('/mcp', ownPagesOnly);
  app.use(mcpOverHttp(context));
  app.use('/api', (request) => {
    throw unknownAddress(request.originalUrl);
  });
  if (clientFolder !== undefined) app.use(clientFiles(clientFolder));
  app.use((request) => {
    throw unknownAddress(request.originalUrl);
  });
  app.use(problems(onError));
  return app;
};

const api = (context: Context): Router => {
  const router = Router({ caseSensitive: true });
  for (const path of new Set(ROUTES.map((route) => route.path))) {
    const routes = ROUTES.filter((route) => route.path === path);
    const address = path.replace(/\{(\w+)\}/g, ':$1');
    const named: RequestHandler = (_request, response, next) => {
      response.locals.route = API + address;
      next();
    };
    for (const route of routes)
      router[route.method](
        address,
        named,
        ...(route.method === 'get' && !route.live ? [entityTag(context)] : []),
        ...(route.before ?? []),
        (request, response) => route.respond(context, request, response),
      );
    const methods = routes.flatMap(({ method }) =>
      method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
    );
    router.all(address, named, (request, response) => {
      response.setHeader('Allow', methods.join(', '));
      throw new DramatisError(
        'method-not-allowed',
        `${API}${path} takes ${methods.join(', ')}, not ${request.method}.`,
      );
    });
  }
  return router;
};

const unknownAddress = (address: string): DramatisError =>
  new DramatisError(
    'not-found',
    `There is nothing at '${address.slice(0, 200)}'. /openapi.json lists what there is.`,
  );
