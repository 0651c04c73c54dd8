import { createPreparer } from './prepare.js';
import { createRecorder } from './record.js';

// What a thread can be started for, by name: a name crosses threads, a function does not. `nothing` is the result of a task that was lost.
export const WORKS = {
  prepare: {
    create: createPreparer,
    nothing: { prepared: [], unchanged: [], failures: [], warnings: [] },
  },
  record: { create: createRecorder, nothing: { lines: '', failures: [], warnings: [] } },
} as const;

export type WorkName = keyof typeof WORKS;
export type SettingsOf<Name extends WorkName> = Parameters<(typeof WORKS)[Name]['create']>[0];
export type ResultOf<Name extends WorkName> = Awaited<ReturnType<ReturnType<(typeof WORKS)[Name]['create']>>>;
