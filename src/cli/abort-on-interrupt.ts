import { say } from './say.js';

/** Ctrl-C once: finish what is under way and keep it. Twice: stop at once; the store stays whole either way. */
export const abortOnInterrupt = (): { readonly signal: AbortSignal; release(): void } => {
  const controller = new AbortController();
  const onInterrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    say('\nStopping: what has been read is kept, and the same command goes on from here.');
    controller.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  return {
    signal: controller.signal,
    release() {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
};
