export type { StoryOrCopy } from './corpus/attach-copies.js';
export { type Resolution, resolveCorpus } from './corpus/resolve-corpus.js';
export { anchorEntity } from './decisions/anchor-entity.js';
export { applyDecisions } from './decisions/apply-decisions.js';
export { checkDecision } from './decisions/check-decision.js';
export { type Description, describe } from './descriptions/describe.js';
export { withDescriptions } from './descriptions/with-descriptions.js';
export { resolveDocument } from './document/resolve-document.js';
