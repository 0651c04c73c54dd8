import { document } from './document.js';
import { documents } from './documents.js';
import { edge } from './edge.js';
import { entities } from './entities.js';
import { entity } from './entity.js';
import { graph } from './graph.js';
import { graphDownload } from './graph-download.js';
import { mentions } from './mentions.js';
import { neighbours } from './neighbours.js';
import type { Route } from './route.js';
import { stats } from './stats.js';

/** All routes below `/api/v1`: what is in this list is served, described in /openapi.json and tested. */
export const ROUTES = [
  stats,
  entities,
  entity,
  neighbours,
  mentions,
  edge,
  graph,
  graphDownload,
  documents,
  document,
] as const satisfies readonly Route[];
