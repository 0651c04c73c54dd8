/** The taggers a user can choose: the linear one, and the one that a neural net helps. */
export const MODEL_NAMES = ['fast', 'accurate'] as const;

export type ModelName = (typeof MODEL_NAMES)[number];

export const DEFAULT_MODEL: ModelName = 'accurate';
