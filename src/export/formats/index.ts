import type { Exporter } from '../exporter.js';
import { gexf } from './gexf.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';

export const EXPORTERS = [gexf, json, jsonl] as const satisfies readonly Exporter[];

export type ExportFormat = (typeof EXPORTERS)[number]['name'];
