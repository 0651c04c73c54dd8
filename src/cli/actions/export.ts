import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityType } from '../../contract/entity-types/index.js';
import { DramatisError } from '../../contract/errors.js';
import type { Exporter, GraphSource } from '../../export/exporter.js';
import { EXPORTERS, type ExportFormat } from '../../export/formats/index.js';
import { leftOutNotes } from '../../export/left-out.js';
import { exportSource, filteredGraph } from '../../graph-view/filtered-graph.js';
import { readWholeGraph } from '../../graph-view/whole-graph.js';
import { findEntity } from '../find-entity.js';
import { withExistingStore } from '../open-existing-store.js';
import { say, write } from '../say.js';

export interface ExportFlags {
  readonly db: string;
  readonly format: ExportFormat;
  readonly out?: string;
  readonly type?: EntityType[];
  readonly minWeight?: number;
  readonly minSignificance?: number;
  readonly backbone?: number;
  readonly minDegree?: number;
  readonly from?: string;
  readonly to?: string;
  readonly community?: number[];
  readonly document?: string;
  readonly publisher?: string;
  readonly query?: string;
  readonly around?: readonly string[];
  readonly depth?: number;
  readonly limit?: number;
}

export const run = ({ db, format, out, around = [], ...filters }: ExportFlags): Promise<void> =>
  withExistingStore(db, async (store) => {
    const exporter: Exporter | undefined = EXPORTERS.find(({ name }) => name === format);
    if (!exporter) throw new DramatisError('bad-usage', `There is no format '${format}'.`);
    const centres: string[] = [];
    for (const nameOrId of around) centres.push((await findEntity(store, nameOrId)).id);
    const part = await filteredGraph(store, await readWholeGraph(store), {
      ...filters,
      ...(centres.length > 0 && { around: centres }),
    });
    const source = exportSource(store, part);
    for (const note of leftOutNotes(source.attributes)) say(note);
    if (out === undefined) {
      for await (const piece of exporter.write(source)) await write(piece);
      return;
    }
    for (const { file, pieces } of filesOf(exporter, source, out)) {
      await writeFileWhole(file, pieces);
      say(`Wrote ${file}.`);
    }
  });

// A format of several tables is several files: 'graph.csv' gives 'graph.nodes.csv' and 'graph.edges.csv'.
const filesOf = (
  exporter: Exporter,
  source: GraphSource,
  out: string,
): { readonly file: string; readonly pieces: AsyncIterable<string> }[] =>
  exporter.files?.map((part) => ({
    file: `${out.slice(0, out.length - extname(out).length)}.${part.suffix}`,
    pieces: part.write(source),
  })) ?? [{ file: out, pieces: exporter.write(source) }];

// Under another name until it is whole: a file that stands at `out` is never half an export.
const writeFileWhole = async (out: string, pieces: AsyncIterable<string>): Promise<void> => {
  const unfinished = `${out}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createWriteStream(unfinished));
    await rename(unfinished, out);
  } catch (cause) {
    await rm(unfinished, { force: true });
    if (cause instanceof DramatisError) throw cause;
    throw new DramatisError(
      'unreadable-file',
      `${out}: cannot be written (${(cause as NodeJS.ErrnoException).code ?? String(cause)}). Name a file in a folder you may write to.`,
      { cause },
    );
  }
};
