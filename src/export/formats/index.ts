import type { Exporter } from '../exporter.js';
import { csv } from './csv.js';
import { cypher } from './cypher.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';

export const EXPORTERS = [
  gexf,
  graphml,
  json,
  jsonl,
  csv,
  jsonld,
  cypher,
] as const satisfies readonly Exporter[];

export type ExportFormat = (typeof EXPORTERS)[number]['name'];
