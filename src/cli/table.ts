type Cell = string | number;

const WIDEST = 48;

/** Columns for reading on a terminal: numbers to the right, long names cut with '…'. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const text = rows.map((row) =>
    row.map((cell) => cut(typeof cell === 'number' ? cell.toLocaleString('en-GB') : cell)),
  );
  const widths = head.map((title, column) =>
    Math.max(title.length, ...text.map((row) => row[column]?.length ?? 0)),
  );
  const numeric = head.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const line = (cells: readonly string[]): string =>
    `${cells
      .map((cell, column) =>
        numeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()}\n`;
  return [head, ...text].map(line).join('');
};

const cut = (cell: string): string => {
  const oneLine = cell.replace(/\s+/g, ' ');
  return oneLine.length > WIDEST ? `${oneLine.slice(0, WIDEST - 1)}…` : oneLine;
};
