import { createDocument, type ZodOpenApiPathItemObject } from 'zod-openapi';
import { packageVersion } from '../src/lib/package-folder.js';
import { API } from './openapi-address.js';
import { ROUTES } from './routes/index.js';

const TAGS = [
  ['Overview', 'How much there is.'],
  ['Entities', 'People, places and organisations, and whom they are named with.'],
  ['Edges', 'Why two entities are connected.'],
  ['Graph', 'The graph as a whole, its parts and its files.'],
  ['Documents', 'What was read.'],
  ['Jobs', 'Documents on their way in.'],
  ['Decisions', 'Corrections, which outlive a rebuild and can be undone.'],
] as const;

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
    // A token is asked for only where the server was started with one.
    security: [{}, { token: [] }],
    tags: TAGS.map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
};
