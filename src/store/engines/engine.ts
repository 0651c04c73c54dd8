import type { Store } from '../store.js';

export interface OpenOptions {
  /** Refuse every write. Default false. */
  readonly readOnly?: boolean;
  /** Make the store where there is none. Default true, unless `readOnly`. */
  readonly create?: boolean;
  /** How long to wait for another process's write to end, in milliseconds. Default 5000. */
  readonly busyTimeout?: number;
}

/** One way to keep a store. */
export interface Engine {
  readonly name: string;
  /** Whether a store's address is for this engine. */
  readonly accepts: (url: string) => boolean;
  /** Errors: DramatisError 'store-missing', 'store-unreadable', 'store-locked'. */
  readonly open: (url: string, options: OpenOptions) => Promise<Store>;
}
