import { createReadStream } from 'node:fs';
import { basename, extname } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import type { Entity } from '../contract/graph-records.js';
import { nameCommunities } from '../graph/communities.js';
import { layout } from '../graph/layout.js';
import { IMPORTERS } from '../import/formats/index.js';
import type { Imported, Importer } from '../import/importer.js';
import type { Store } from '../store/store.js';

/**
 * Fills an empty store with the graph of a file that was exported.
 * Errors: 'unknown-format', 'path-missing', 'bad-encoding', 'bad-graph-file'; 'conflict' where the store is not empty.
 * Whatever the error, the store is left as it was.
 */
export const importGraph = async (store: Store, path: string): Promise<void> => {
  const importer: Importer | undefined = IMPORTERS.find(({ endings }) =>
    (endings as readonly string[]).includes(extname(path).toLowerCase()),
  );
  if (!importer)
    throw new DramatisError(
      'unknown-format',
      `${path}: no format of graphs ends so. Known: ${IMPORTERS.flatMap(({ endings }) => endings).join(', ')}.`,
    );
  const imported = await importer.read(textOf(path), basename(path));
  const entities = placed(imported);
  await store.importGraph(imported.documents, {
    copies: imported.copies,
    resolved: imported.resolved,
    entities,
    edges: imported.edges,
    communities: nameCommunities(entities),
    days: imported.days,
  });
};

async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path))
      yield decoder.decode(bytes as Uint8Array, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new DramatisError('bad-encoding', `${path}: this is not UTF-8. Export it again.`, { cause });
    if (code === 'ENOENT')
      throw new DramatisError('path-missing', `${path}: there is no such file.`, { cause });
    throw new DramatisError('unreadable-file', `${path}: cannot be read (${code}).`, { cause });
  }
}

/** Places for those that the file gives none. */
const placed = ({ entities, edges, unplaced }: Imported): readonly Entity[] => {
  if (unplaced.size === 0) return entities;
  const previous = new Map(
    entities.filter(({ id }) => !unplaced.has(id)).map((entity) => [entity.id, entity]),
  );
  const places = layout(entities, edges, { previous });
  return entities.map((entity) => ({ ...entity, ...places.get(entity.id) }));
};
