export { type AppOptions, createApp } from './app.js';
export { exportSource, filteredGraph, type GraphPart } from './filtered-graph.js';
export { type Listening, type ListenOptions, listen } from './main.js';
export { serveMcpOnStdio } from './mcp/mcp-server.js';
export { readWholeGraph } from './whole-graph.js';
export type { Ingested, Input, Progress, Work } from './work.js';
