export type {
  ExportedDocument,
  ExportedMention,
  Exporter,
  ExportFile,
  GraphSource,
  Items,
} from './exporter.js';
export { EXPORTERS, type ExportFormat } from './formats/index.js';
export { graphSource } from './graph-source.js';
export { leftOutNotes } from './left-out.js';
