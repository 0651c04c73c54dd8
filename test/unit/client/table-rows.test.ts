import { describe, expect, it } from 'vitest';
import { edgeColumns, NODE_COLUMNS, rowsOf, sorted, toCsv } from '../../../client/panels/table-rows.js';
import { joinGraphs } from '../../../client/state/graph-data.js';
import { NO_FILTERS } from '../../../client/state/view.js';
import { neighbourhoods, visibleGraph } from '../../../client/state/visible-graph.js';
import { sampleGraph } from './sample-graph.js';

const data = joinGraphs([sampleGraph]);
const visible = visibleGraph(data, NO_FILTERS);
const { nodes, edges } = rowsOf({ data, visible, around: neighbourhoods(data, visible) });

describe('the table', () => {
  it('holds a row for each entity and each connection that is drawn', () => {
    expect([nodes.length, edges.length]).toEqual([5, 3]);
    expect(edges.map((row) => `${row.cells.source?.text}–${row.cells.target?.text}`)).toContain('A–B');
  });

  it('sorts figures as figures, both ways, and equal ones by key', () => {
    expect(sorted(nodes, 'mentions', false).map((row) => row.key)).toEqual(['a', 'c', 'b', 'd', 'e']);
    expect(sorted(nodes, 'mentions', true).map((row) => row.key)).toEqual(['d', 'e', 'b', 'c', 'a']);
  });

  it('writes CSV with its head, raw figures and dates', () => {
    const [head, first] = toCsv(sorted(nodes, 'mentions', false), NODE_COLUMNS)
      .slice(1)
      .split('\r\n');
    expect(head).toBe('Name,Type,Mentions,Documents,Connections,PageRank,Community,First,Last');
    expect(first).toBe('A,Person,9,1,1,0.1,"A, C, B",2022-04-20,2022-04-26');
    expect(
      toCsv(
        edges,
        edgeColumns((figure) => figure),
      )
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(4);
  });

  it('quotes what CSV needs quoted and defuses what a spreadsheet would run', () => {
    const cell = (value: string) => ({ name: { text: value, value } });
    const rows = ['a,"b"', '=1+1', 'two\nlines'].map((value) => ({ key: value, cells: cell(value) }));
    const csv = toCsv(rows, [{ key: 'name', label: 'Name' }]);
    expect(csv).toBe('\uFEFFName\r\n"a,""b"""\r\n\'=1+1\r\n"two\nlines"\r\n');
  });
});
