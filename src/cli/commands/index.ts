import type { CliCommand } from '../command.js';
import { build } from './build.js';
import { exportGraph } from './export.js';
import { extract } from './extract.js';
import { neighbours } from './neighbours.js';
import { search } from './search.js';
import { serve } from './serve.js';

export const COMMANDS = [
  build,
  extract,
  serve,
  exportGraph,
  search,
  neighbours,
] as const satisfies readonly CliCommand[];
