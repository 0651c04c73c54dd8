import graphologyPackage from 'graphology';
import * as gexf from 'graphology-gexf';
import type { AbstractGraph, SerializedGraph } from 'graphology-types';
import type { ExportFormat } from '../../../src/export/index.js';
import { callable } from '../../../src/graph/callable.js';

const Graph = callable(graphologyPackage);

/** What every format must give back, by a reader that is not ours. */
export interface ReadGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly type: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

export interface Reader {
  readonly read: (text: string) => ReadGraph | Promise<ReadGraph>;
  /** XML cannot hold every character: what it cannot is read as U+FFFD. */
  readonly xml: boolean;
}

const fromGraphology = (graph: AbstractGraph): ReadGraph => ({
  nodes: graph.mapNodes((id, { label, type }) => ({ id, label: String(label), type: String(type) })),
  edges: graph.mapEdges((_, { weight }, source, target) => ({ source, target, weight: Number(weight) })),
});

type Line = { kind: string; [field: string]: unknown };

/** One for each format, so that a new format does not compile without one. */
export const READERS: Readonly<Record<ExportFormat, Reader>> = {
  gexf: { xml: true, read: (text) => fromGraphology(gexf.parse(Graph, text)) },
  json: { xml: false, read: (text) => fromGraphology(Graph.from(JSON.parse(text) as SerializedGraph)) },
  jsonl: {
    xml: false,
    read: (text) => {
      const lines = text
        .trimEnd()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line);
      const of = (kind: string): Line[] => lines.filter((line) => line.kind === kind);
      return {
        nodes: of('entity').map(({ id, name, type }) => ({
          id: String(id),
          label: String(name),
          type: String(type),
        })),
        edges: of('edge').map(({ source, target, weight }) => ({
          source: String(source),
          target: String(target),
          weight: Number(weight),
        })),
      };
    },
  },
};
