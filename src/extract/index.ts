export { createExtractor, type Extractor, type ExtractorOptions, type ModelName } from './extractor.js';
