import type { Engine } from './engine.js';
import { sqlite } from './sqlite/index.js';

export const ENGINES = [sqlite] as const satisfies readonly Engine[];
