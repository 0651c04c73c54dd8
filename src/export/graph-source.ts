import type { Edge, Entity } from '../contract/graph-records.js';
import type { ExportedDocument, GraphSource, Items } from './exporter.js';

/** A source from records in memory, with documents read when they are asked for. */
export const graphSource = (
  { entities, edges }: { readonly entities: readonly Entity[]; readonly edges: readonly Edge[] },
  documents: () => Items<ExportedDocument> = () => [],
  attributes: GraphSource['attributes'] = {},
): GraphSource => ({ attributes, entities: () => entities, edges: () => edges, documents });
