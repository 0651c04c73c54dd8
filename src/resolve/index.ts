export { type Resolution, resolveCorpus } from './corpus/resolve-corpus.js';
export { resolveDocument } from './document/resolve-document.js';
