import { decisions } from './decisions.js';
import { deleteDocument } from './delete-document.js';
import { document } from './document.js';
import { documents } from './documents.js';
import { edge } from './edge.js';
import { entities } from './entities.js';
import { entity } from './entity.js';
import { graph } from './graph.js';
import { graphDownload } from './graph-download.js';
import { job } from './job.js';
import { jobEvents } from './job-events.js';
import { mentions } from './mentions.js';
import { neighbours } from './neighbours.js';
import { newDecision } from './new-decision.js';
import { newDocument } from './new-document.js';
import { paths } from './paths.js';
import type { Route } from './route.js';
import { stats } from './stats.js';
import { timeline } from './timeline.js';
import { undoDecision } from './undo-decision.js';

/** All routes below `/api/v1`: what is in this list is served, described in /openapi.json and tested. */
export const ROUTES: readonly Route[] = [
  stats,
  entities,
  entity,
  neighbours,
  mentions,
  edge,
  graph,
  graphDownload,
  paths,
  timeline,
  documents,
  newDocument,
  document,
  deleteDocument,
  job,
  jobEvents,
  decisions,
  newDecision,
  undoDecision,
];
