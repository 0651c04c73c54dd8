import type { CliCommand } from '../command.js';
import { build } from './build.js';
import { decisions } from './decisions.js';
import { evaluate } from './evaluate.js';
import { exportGraph } from './export.js';
import { extract } from './extract.js';
import { hide } from './hide.js';
import { importGraph } from './import.js';
import { mcp } from './mcp.js';
import { merge } from './merge.js';
import { neighbours } from './neighbours.js';
import { path } from './path.js';
import { publish } from './publish.js';
import { rename } from './rename.js';
import { retype } from './retype.js';
import { search } from './search.js';
import { serve } from './serve.js';
import { split } from './split.js';
import { train } from './train.js';
import { undo } from './undo.js';

export const COMMANDS = [
  build,
  extract,
  serve,
  mcp,
  exportGraph,
  importGraph,
  search,
  neighbours,
  path,
  publish,
  merge,
  split,
  rename,
  retype,
  hide,
  undo,
  decisions,
  train,
  evaluate,
] as const satisfies readonly CliCommand[];
