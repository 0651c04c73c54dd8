import { Router } from 'express';
import { serve } from 'swagger-ui-express';

// The page is our own, because the one that swagger-ui-express writes holds an inline style sheet, which our
// content-security-policy forbids. All files come from this server.
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Dramatis: the API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css">
    <link rel="icon" type="image/png" href="/docs/favicon-32x32.png">
  </head>
  <body>
    <div id="swagger-ui"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

// No validator: it would send the description to a server of others.
const START = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#swagger-ui', validatorUrl: null, deepLinking: true });\n`;

/** A page to read about the API and try it, at `/docs`. */
export const docsPage = (): Router => {
  const router = Router();
  router.get(['/docs', '/docs/index.html'], (_request, response) => {
    response.type('html').send(PAGE);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('text/javascript').send(START);
  });
  router.use('/docs', ...serve);
  return router;
};
