import graphologyPackage from 'graphology';
import * as gexf from 'graphology-gexf';
import { expect, test } from 'vitest';
import { drawnGexf } from '../../../client/state/drawn-gexf.js';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { NO_FILTERS } from '../../../client/state/view.js';
import { neighbourhoods, visibleGraph } from '../../../client/state/visible-graph.js';
import { callable } from '../../../src/graph/callable.js';
import { gexfFaults } from '../../support/gexf-faults.js';
import { sampleGraph } from './sample-graph.js';

const Graph = callable(graphologyPackage);
const standing = { x: 12.5, y: -3, size: 4.25, colour: '#0a141e' };

const drawnWith = (label: string) => {
  const [first, ...rest] = sampleGraph.nodes;
  const nodes = first ? [{ ...first, attributes: { ...first.attributes, label } }, ...rest] : [];
  const data = joinGraphs([{ ...sampleGraph, nodes }]);
  const visible = visibleGraph(data, { ...NO_FILTERS, minWeight: 2 });
  return { data, visible, around: neighbourhoods(data, visible) };
};

test('what is drawn is valid GEXF 1.3, with no more than is drawn, standing where it stands', async () => {
  const text = drawnGexf(drawnWith('A <b> & "C"'), () => standing);
  expect(await gexfFaults(text)).toEqual([]);
  const read = gexf.parse(Graph, text);
  expect([read.order, read.size]).toEqual([5, 2]);
  expect(read.getNodeAttributes('a')).toMatchObject({
    label: 'A <b> & "C"',
    mentions: 9,
    x: 12.5,
    y: -3,
    size: 4.25,
    color: 'rgb(10,20,30)',
  });
});

test('characters that XML has no way to write become U+FFFD', async () => {
  const text = drawnGexf(drawnWith('A\u0000B\ud800C'), () => standing);
  expect(await gexfFaults(text)).toEqual([]);
  expect(text).toContain('label="A\ufffdB\ufffdC"');
});
