import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { Router } from 'express';
import { DramatisError } from '../../src/contract/errors.js';
import type { Context } from '../context.js';
import { jsonBody } from '../http/read-body.js';
import { createMcpServer } from './mcp-server.js';

/** The tools over HTTP at `/mcp`: no session, one answer a call, so any number of servers can stand behind one address. */
export const mcpOverHttp = (context: Context): Router => {
  const router = Router();
  router.post('/mcp', jsonBody, async (request, response) => {
    const server = createMcpServer(context, context.onError);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on('close', () => {
      void transport.close();
      void server.close();
    });
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  router.all('/mcp', (request, response) => {
    response.setHeader('Allow', 'POST');
    throw new DramatisError('method-not-allowed', `/mcp takes POST, not ${request.method}.`);
  });
  return router;
};
