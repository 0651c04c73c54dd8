import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { DramatisError } from '../../src/contract/errors.js';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets pass only who sends `Authorization: Bearer <token>`. Hashes are compared, in a time that tells nothing of them. */
export const needsToken = (token: string): RequestHandler => {
  const wanted = hash(token);
  return (request, response, next) => {
    const [, given] = /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (given !== undefined && timingSafeEqual(hash(given.trim()), wanted)) return next();
    response.setHeader('WWW-Authenticate', 'Bearer realm="Dramatis"');
    throw new DramatisError(
      'unauthorised',
      'This server asks for its token: send the header `Authorization: Bearer <token>`.',
    );
  };
};
