export type { ExportedDocument, ExportedMention, Exporter, GraphSource } from './exporter.js';
export { EXPORTERS, type ExportFormat } from './formats/index.js';
export { graphSource } from './graph-source.js';
