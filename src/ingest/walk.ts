import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DramatisError } from '../contract/errors.js';
import { normaliseSource } from './normalise-source.js';
import { hasKnownExtension } from './read-documents.js';

export interface WalkedFile {
  readonly path: string;
  readonly source: string;
  /** Bytes. */
  readonly size: number;
}

export interface Walked {
  /** Files to read, each once, sorted by source. */
  readonly files: readonly WalkedFile[];
  /** Files in folders that no format reads: said, not failed. */
  readonly skipped: readonly string[];
  readonly failures: readonly DramatisError[];
}

// Files about a folder, not documents in it: 'README.md', 'LICENSE-MIT', 'CHANGELOG'.
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog)(?:[._-][a-z0-9]{1,6})?(?:\.[a-z]+)?$/i;

/**
 * The files under the given paths, folders recursively. Files named directly are always in; in folders hidden files,
 * node_modules, README, LICENSE and CHANGELOG are passed over. A folder is entered once, so links cannot lead in circles.
 * Failures: 'path-missing', 'unreadable-file'.
 */
export const walk = async (paths: readonly string[]): Promise<Walked> => {
  const files = new Map<string, WalkedFile>();
  const skipped = new Set<string>();
  const failures: DramatisError[] = [];
  const entered = new Set<string>();

  const visit = async (path: string, named: boolean): Promise<void> => {
    const source = normaliseSource(path);
    try {
      const kind = await stat(path);
      if (kind.isDirectory()) await enter(path);
      else if (!kind.isFile()) skipped.add(source);
      else if (named || hasKnownExtension(path)) files.set(source, { path, source, size: kind.size });
      else skipped.add(source);
    } catch (cause) {
      failures.push(pathFailure(source, cause));
    }
  };
  const enter = async (folder: string): Promise<void> => {
    const real = await realpath(folder);
    if (entered.has(real)) return;
    entered.add(real);
    const names = (await readdir(folder)).sort((a, b) => (a < b ? -1 : 1));
    for (const name of names) {
      if (name.startsWith('.') || name === 'node_modules' || ABOUT_THE_FOLDER.test(name)) continue;
      await visit(join(folder, name), false);
    }
  };

  for (const path of [...paths].sort((a, b) => (a < b ? -1 : 1))) await visit(path, true);
  return {
    files: [...files.values()].sort((a, b) => (a.source < b.source ? -1 : 1)),
    skipped: [...skipped].sort((a, b) => (a < b ? -1 : 1)),
    failures,
  };
};

/** What the file system said, as an error that a user can act on. */
export const pathFailure = (source: string, cause: unknown): DramatisError => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new DramatisError(
      'path-missing',
      `${source}: there is nothing at that path. Check its spelling.`,
      {
        facts: { source },
        cause,
      },
    );
  const reason =
    code === 'EACCES' || code === 'EPERM'
      ? 'you may not read it. Check its permissions'
      : `the system said ${String(code)}`;
  return new DramatisError('unreadable-file', `${source}: ${reason}.`, { facts: { source, code }, cause });
};
