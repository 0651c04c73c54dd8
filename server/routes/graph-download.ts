import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { graphQuery } from '../../src/contract/api/graph.js';
import { DramatisError } from '../../src/contract/errors.js';
import { EXPORTERS, type Exporter } from '../../src/export/index.js';
import { exportSource, filteredGraph } from '../../src/graph-view/filtered-graph.js';
import { parseInput } from '../http/parse-input.js';
import { operationId, problemResponses, type Route } from './route.js';

const PATH = '/graph.{format}';
const SUMMARY = 'The same graph as a file, with the same filters';
const exporters: readonly Exporter[] = EXPORTERS;
const [firstName, ...otherNames] = EXPORTERS.map(({ name }) => name);
const format = z.strictObject({
  format: z.enum([firstName ?? 'json', ...otherNames]).meta({ description: 'Name of the format.' }),
});

export const graphDownload: Route = {
  method: 'get',
  path: PATH,
  answer: undefined,
  operation: {
    operationId: operationId('get', PATH),
    tags: ['Graph'],
    summary: SUMMARY,
    requestParams: { path: format, query: graphQuery },
    responses: {
      200: {
        description: SUMMARY,
        content: Object.fromEntries(
          exporters.map(({ mediaType, title }) => [mediaType, { schema: z.string().meta({ title }) }]),
        ),
      },
      ...problemResponses(['not-found']),
    },
  },
  respond: async ({ store, wholeGraph }, request, response) => {
    const name = String(request.params.format);
    const exporter = exporters.find((candidate) => candidate.name === name);
    if (exporter === undefined)
      throw new DramatisError(
        'not-found',
        `No export format is called '${name.slice(0, 40)}'. Known: ${exporters.map((known) => known.name).join(', ')}.`,
      );
    const query = parseInput(graphQuery, request.query, 'bad-parameter');
    const source = exportSource(store, await filteredGraph(store, await wholeGraph(), query));
    response.attachment(`dramatis.${exporter.name}`);
    response.setHeader('Content-Type', `${exporter.mediaType}; charset=utf-8`);
    if (request.method === 'HEAD') response.end();
    else await pipeline(Readable.from(exporter.write(source)), response);
  },
};
