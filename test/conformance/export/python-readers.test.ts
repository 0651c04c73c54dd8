import { expect, test } from 'vitest';
import { gexf } from '../../../src/export/formats/gexf.js';
import { graphml } from '../../../src/export/formats/graphml.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { runPython } from '../../support/run-python.js';
import { written } from '../../support/written.js';

// What researchers read our files with, where it is installed.

const PRINT = `
print(json.dumps({'nodes': sorted(nodes), 'edges': sorted(sorted(ends) + [weight] for ends, weight in edges)}))
`;

const NETWORKX = `
import io, json, sys
try:
    import networkx
    from networkx.readwrite.gexf import GEXF
except ImportError:
    sys.exit()
`;

const IGRAPH = `
import json, os, sys, tempfile
try:
    import igraph
except ImportError:
    sys.exit()
`;

const FROM_NETWORKX = `
nodes = [[id, data['label'], data['type'], data['mentions']] for id, data in graph.nodes(data=True)]
edges = [([a, b], data['weight']) for a, b, data in graph.edges(data=True)]
${PRINT}`;

const READERS = [
  {
    name: 'networkx reads GraphML',
    needs: 'networkx',
    exporter: graphml,
    script: `${NETWORKX}
graph = networkx.read_graphml(io.BytesIO(sys.stdin.buffer.read()))
${FROM_NETWORKX}`,
  },
  {
    name: 'networkx reads GEXF',
    needs: 'a networkx that knows GEXF 1.3 (3.x does, 2.8 does not)',
    exporter: gexf,
    script: `${NETWORKX}
if '1.3' not in GEXF.versions:
    sys.exit()
graph = networkx.read_gexf(io.BytesIO(sys.stdin.buffer.read()))
${FROM_NETWORKX}`,
  },
  {
    name: 'igraph reads GraphML',
    needs: 'igraph',
    exporter: graphml,
    script: `${IGRAPH}
with tempfile.NamedTemporaryFile(suffix='.graphml', delete=False) as file:
    file.write(sys.stdin.buffer.read())
graph = igraph.Graph.Read_GraphML(file.name)
os.unlink(file.name)
nodes = [[node['id'], node['label'], node['type'], int(node['mentions'])] for node in graph.vs]
edges = [([graph.vs[edge.source]['id'], graph.vs[edge.target]['id']], edge['weight']) for edge in graph.es]
${PRINT}`,
  },
] as const;

const { entities, edges } = difficultGraph();

// XML has no such characters: the writer puts U+FFFD in their place.
const inXml = (name: string): string =>
  name.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

test.for(READERS)('$name with every name, type, figure and weight', async (reader, { skip }) => {
  const { needs, exporter, script } = reader;
  const read = runPython(script, await written(exporter, graphSource({ entities, edges })));
  if (!read) return skip(`python3 is not here with ${needs} (Debian: python3-networkx, python3-igraph)`);
  expect(JSON.parse(read)).toEqual({
    nodes: entities.map(({ id, name, type, mentions }) => [id, inXml(name), type, mentions]),
    edges: edges.map(({ source, target, weight }) => [source, target, weight]),
  });
});
