import type { Importer } from '../importer.js';
import { gexf } from './gexf.js';
import { jsonl } from './jsonl.js';

export const IMPORTERS = [gexf, jsonl] as const satisfies readonly Importer[];
