// The public API on one screen.
export * from './contract/errors.js';
