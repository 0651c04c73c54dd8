import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { DramatisError, ERRORS } from '../../src/contract/errors.js';
import { chainsOf } from '../../src/graph-view/whole-graph.js';
import { packageVersion } from '../../src/lib/package-folder.js';
import type { Store } from '../../src/store/store.js';
import type { ToolContext } from './tool.js';
import { TOOLS } from './tools/index.js';

const INSTRUCTIONS =
  'A map of the people, places and organisations in a collection of news, with the sentence behind every connection. ' +
  'Every statement comes with the span it rests on: cite it. Totals say how much there is beyond the reply.';

/** Offers the store's graph as tools. Every reply has its total, a cursor to the rest and stays within the budget. */
export const createMcpServer = (context: ToolContext, onError: (error: unknown) => void): McpServer => {
  const server = new McpServer({ name: 'dramatis', version: packageVersion }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, call } of TOOLS)
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (given: unknown) => {
        try {
          return { content: [{ type: 'text', text: JSON.stringify(await call(context, given)) }] };
        } catch (error) {
          return { isError: true, content: [{ type: 'text', text: messageOf(error, onError) }] };
        }
      },
    );
  return server;
};

/** Serves the tools on standard input and output, until the input ends. */
export const serveMcpOnStdio = async (store: Store, onError: (error: unknown) => void): Promise<void> => {
  const context = { store, chains: chainsOf(store) };
  const server = createMcpServer(context, onError);
  const transport = new StdioServerTransport();
  const ended = new Promise<void>((resolve) => {
    transport.onclose = resolve;
    process.stdin.once('end', resolve);
  });
  await server.connect(transport);
  await ended;
  await server.close();
};

const messageOf = (error: unknown, onError: (error: unknown) => void): string => {
  if (error instanceof DramatisError && ERRORS[error.code].status < 500 && !('file' in error.facts))
    return `${error.code}: ${error.message}`;
  onError(error);
  return 'internal: Something went wrong inside Dramatis.';
};
