import type { Tool } from '../tool.js';
import { document } from './document.js';
import { evidence } from './evidence.js';
import { neighbours } from './neighbours.js';
import { path } from './path.js';
import { search } from './search.js';

export const TOOLS: readonly Tool[] = [search, neighbours, path, evidence, document];
