import { createDocument, type ZodOpenApiPathItemObject } from 'zod-openapi';
import { packageVersion } from '../src/lib/package-folder.js';
import { API } from './openapi-address.js';
import { ROUTES } from './routes/index.js';

/** The OpenAPI 3.1 description, from the schemas that parse the requests. */
export const openApiDocument = (): ReturnType<typeof createDocument> => {
  const paths: Record<string, ZodOpenApiPathItemObject> = {};
  for (const { method, path, operation } of ROUTES)
    paths[API + path] = { ...paths[API + path], [method]: operation };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dramatis',
      version: packageVersion,
      description: 'Who and what a pile of news names, and the sentence behind every connection.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
  });
};
