import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { type Drawn, useFigureName } from '../state/loaded-graph.js';
import { change, openEdge, openEntity } from '../state/view.js';
import { strings } from '../strings.js';
import { Dot } from './parts.js';
import {
  BETWEENNESS_COLUMN,
  type Column,
  edgeColumns,
  NODE_COLUMNS,
  type Row,
  rowsOf,
  saveCsv,
  sorted,
} from './table-rows.js';
import { Tabs } from './tabs.js';

/** The same graph as rows: everything the picture shows, for those who read rather than see. */
interface Props {
  readonly drawn: Drawn;
  /** Where sizes go by it. */
  readonly betweenness: ReadonlyMap<string, number> | undefined;
}

export default function TableView({ drawn, betweenness }: Props) {
  const { nodes, edges } = useMemo(() => rowsOf(drawn, betweenness), [drawn, betweenness]);
  const connectionColumns = edgeColumns(useFigureName());
  const columns = betweenness ? [...NODE_COLUMNS, BETWEENNESS_COLUMN] : NODE_COLUMNS;
  return (
    <div className="table-view">
      <Tabs
        label={strings.modes.table}
        tabs={[
          {
            key: 'nodes',
            label: strings.entities(nodes.length),
            body: () => <Table key="entities" name="entities" rows={nodes} columns={columns} />,
          },
          {
            key: 'edges',
            label: strings.connections(edges.length),
            body: () => (
              <Table key="connections" name="connections" rows={edges} columns={connectionColumns} />
            ),
          },
        ]}
      />
    </div>
  );
}

const ROW_HEIGHT = 40;

interface TableProps {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

function Table({ name, rows, columns }: TableProps) {
  const [sort, setSort] = useState({ key: columns.find((one) => one.numeric)?.key ?? '', up: false });
  const ordered = useMemo(() => sorted(rows, sort.key, sort.up), [rows, sort]);
  const box = useRef<HTMLDivElement>(null);
  const window = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const items = window.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = window.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <>
      <button type="button" className="button table-csv" onClick={() => saveCsv(name, ordered, columns)}>
        {strings.saveCsv}
      </button>
      <section ref={box} className="table-box" aria-label={strings.modes.table}>
        <table aria-rowcount={ordered.length + 1}>
          <thead>
            <tr>
              {columns.map(({ key, label, numeric }) => (
                <th
                  key={key}
                  scope="col"
                  className={numeric ? 'numeric' : undefined}
                  aria-sort={sort.key === key ? (sort.up ? 'ascending' : 'descending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => setSort({ key, up: sort.key === key ? !sort.up : !numeric })}
                  >
                    {label}
                    <span aria-hidden="true">{sort.key === key ? (sort.up ? ' ↑' : ' ↓') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} />}
            {items.map(({ index }) => {
              const row = ordered[index];
              return row && <TableRow key={row.key} row={row} columns={columns} index={index} />;
            })}
            {after > 0 && <tr style={{ height: after }} />}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly index: number;
}

const TableRow = ({ row, columns, index }: TableRowProps) => (
  <tr aria-rowindex={index + 2}>
    {columns.map(({ key, numeric }, at) => {
      const text = row.cells[key]?.text ?? '';
      return (
        <td key={key} className={numeric ? 'numeric' : undefined}>
          {at === 0 ? (
            <button
              type="button"
              className="link"
              onClick={() =>
                change(row.edge ? openEdge(row.edge.source, row.edge.target) : openEntity(row.key))
              }
            >
              {row.type && <Dot type={row.type} />}
              <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
        </td>
      );
    })}
  </tr>
);
