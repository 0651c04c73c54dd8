import { parse } from 'csv-parse/sync';
import graphologyPackage from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import type { AbstractGraph, SerializedGraph } from 'graphology-types';
import jsonld from 'jsonld';
import { ENTITY_TYPES } from '../../../src/contract/entity-types/index.js';
import type { ExportFormat } from '../../../src/export/index.js';
import { callable } from '../../../src/graph/callable.js';
import { type CypherRow, readCypher } from '../../support/read-cypher.js';

const Graph = callable(graphologyPackage);

/** What every format must give back, by a reader that is not ours. */
export interface ReadGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly type: string }[];
  readonly edges: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

export interface Reader {
  readonly read: (text: string) => ReadGraph | Promise<ReadGraph>;
  /**
   * Which characters of a name the format can hold: `all`; those of `utf-8`, which has none for half a surrogate pair; or
   * those of `xml`. The others are read as U+FFFD.
   */
  readonly holds: 'all' | 'utf-8' | 'xml';
}

const fromGraphology = (graph: AbstractGraph): ReadGraph => ({
  nodes: graph.mapNodes((id, { label, type }) => ({ id, label: String(label), type: String(type) })),
  edges: graph.mapEdges((_, { weight }, source, target) => ({ source, target, weight: Number(weight) })),
});

type Line = { kind: string; [field: string]: unknown };

/** One for each format, so that a new format does not compile without one. */
export const READERS: Readonly<Record<ExportFormat, Reader>> = {
  gexf: { holds: 'xml', read: (text) => fromGraphology(gexf.parse(Graph, text)) },
  json: { holds: 'all', read: (text) => fromGraphology(Graph.from(JSON.parse(text) as SerializedGraph)) },
  jsonl: {
    holds: 'all',
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
  graphml: { holds: 'xml', read: (text) => fromGraphology(graphml.parse(Graph, text)) },
  csv: {
    holds: 'utf-8',
    read: (text) => {
      const rows = parse(text, { relax_column_count: true, skip_empty_lines: true });
      const second = rows.findIndex(([first]) => first === 'Source');
      const table = (from: number, to: number): Record<string, string>[] =>
        rows
          .slice(from + 1, to)
          .map((row) =>
            Object.fromEntries(rows[from]!.map((heading, column) => [heading, row[column] ?? ''])),
          );
      return {
        nodes: table(0, second).map(({ Id = '', Label = '', type = '' }) => ({ id: Id, label: Label, type })),
        edges: table(second, rows.length).map(({ Source = '', Target = '', Weight }) => ({
          source: Source,
          target: Target,
          weight: Number(Weight),
        })),
      };
    },
  },
  jsonld: {
    holds: 'all',
    read: async (text) => {
      const nodes = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument);
      const id = (iri: unknown): string => String(iri).replace('urn:dramatis:', '');
      const of = (node: jsonld.NodeObject, property: string): { [key: string]: unknown }[] =>
        node[property] as { [key: string]: unknown }[];
      const classOf = (node: jsonld.NodeObject): string => String(node['@type']);
      return {
        nodes: nodes.flatMap((node) => {
          const type = ENTITY_TYPES.find(
            ({ schemaOrg }) => classOf(node) === `https://schema.org/${schemaOrg}`,
          );
          if (!type) return [];
          const label = String(of(node, 'https://schema.org/name')[0]!['@value']);
          return [{ id: id(node['@id']), label, type: type.name }];
        }),
        edges: nodes
          .filter((node) => classOf(node) === 'urn:dramatis:Connection')
          .map((node) => {
            const [source, target] = of(node, 'https://schema.org/about').map((end) => id(end['@id']));
            const weight = Number(of(node, 'urn:dramatis:weight')[0]!['@value']);
            return { source: source!, target: target!, weight };
          }),
      };
    },
  },
  cypher: {
    holds: 'all',
    read: (text) => {
      const statements = readCypher(text);
      const rowsOf = (action: string): readonly CypherRow[] =>
        statements.filter((statement) => statement.action.includes(action)).flatMap(({ rows }) => rows);
      return {
        nodes: rowsOf('MERGE (e:Entity').map(({ id, name, type }) => ({
          id: String(id),
          label: String(name),
          type: String(type),
        })),
        edges: rowsOf('MERGE (a)-[c:CONNECTED]->(b)').map(({ source, target, properties }) => ({
          source: String(source),
          target: String(target),
          weight: Number((properties as CypherRow).weight),
        })),
      };
    },
  },
};
