import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { packageVersion } from '../../src/lib/package-folder.js';
import type { Context } from '../context.js';

/**
 * A GET carries an ETag of the store's revision and the address, and answers 304 where the caller has
 * that already: no answer is computed to find out that it is the same.
 */
export const entityTag =
  ({ store, work }: Context): RequestHandler =>
  async (request, response, next) => {
    const tag = createHash('sha1')
      .update(
        JSON.stringify([
          packageVersion,
          await store.revision(),
          // A server started again for reading only says so.
          work === undefined,
          request.originalUrl,
          request.headers.accept,
        ]),
      )
      .digest('base64url');
    response.locals.tag = tag;
    response.setHeader('ETag', `W/"${tag}"`);
    response.setHeader('Cache-Control', 'private, no-cache');
    response.vary('Accept');
    const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
    if (known?.includes(`"${tag}"`) || known?.includes('*')) response.status(304).end();
    else next();
  };
