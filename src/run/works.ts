import { createPreparer } from './prepare.js';
import { createRecorder } from './record.js';

/** What a thread can be started for, by name: a name crosses threads, a function does not. */
export const WORKS = { prepare: createPreparer, record: createRecorder } as const;

export type WorkName = keyof typeof WORKS;
export type SettingsOf<Name extends WorkName> = Parameters<(typeof WORKS)[Name]>[0];
export type ResultOf<Name extends WorkName> = Awaited<ReturnType<ReturnType<(typeof WORKS)[Name]>>>;
