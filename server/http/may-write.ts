import type { RequestHandler } from 'express';
import { DramatisError } from '../../src/contract/errors.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses everything but reading. */
export const readingOnly: RequestHandler = (request, _response, next) => {
  if (READING.has(request.method)) return next();
  throw new DramatisError('read-only', 'This server was started for reading only.');
};

/**
 * Refuses changes that the page of another site asks for: a browser sends a form there without asking anybody,
 * and a server on the own machine is what it can reach.
 */
export const ownPagesOnly: RequestHandler = (request, _response, next) => {
  const { 'sec-fetch-site': site, origin, host } = request.headers;
  const foreign =
    site === undefined
      ? origin !== undefined && originHost(origin) !== host
      : site !== 'same-origin' && site !== 'none';
  if (READING.has(request.method) || !foreign) return next();
  throw new DramatisError('foreign-page', 'A page of another site may not change what is stored here.');
};

const originHost = (origin: string): string | undefined => {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
};
