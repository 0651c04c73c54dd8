import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';

/** The built explorer; an address that names no file of it is a view of it, and gets its page. */
export const clientFiles = (folder: string): Router => {
  const router = Router();
  const page = join(folder, 'index.html');
  // Built files carry a hash of their content in their name; the page that names them must be asked for again.
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, redirect: false }));
  router.get('/{*view}', (request, response, next) => {
    if (!existsSync(page) || !request.accepts('html') || /\.[a-z0-9]+$/i.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
  return router;
};
