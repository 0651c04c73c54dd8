import { DEFAULT_MODEL, type ModelName } from '../../contract/model-name.js';
import type { Window } from '../../contract/window.js';
import { build as buildStore } from '../../run/build.js';
import { createPool } from '../../run/create-pool.js';
import { tasksOf } from '../../run/tasks-of.js';
import { openStore } from '../../store/open-store.js';
import { abortOnInterrupt } from '../abort-on-interrupt.js';
import { openExistingStore } from '../open-existing-store.js';
import { PartialFailure } from '../partial-failure.js';
import { progressBar } from '../progress.js';
import { plural, say, writeJson } from '../say.js';

export interface BuildFlags {
  readonly db: string;
  readonly jobs: number;
  readonly model?: ModelName;
  readonly window?: Window;
  readonly format?: string;
  readonly descriptions?: boolean;
  readonly json?: boolean;
}

export const run = async (paths: readonly string[], flags: BuildFlags): Promise<void> => {
  const interrupt = abortOnInterrupt();
  const source = await tasksOf(paths, process.stdin);
  const store = paths.length === 0 ? await openExistingStore(flags.db) : await openStore(flags.db);
  if (flags.window !== undefined) await store.setWindow(flags.window);
  const pool = createPool('prepare', Math.min(flags.jobs, source.total?.tasks ?? flags.jobs), {
    model: flags.model ?? DEFAULT_MODEL,
    format: flags.format,
    descriptions: flags.descriptions,
    known: await store.hashes(),
  });
  const bar = progressBar('documents', source.total?.bytes);
  try {
    for (const { message } of source.failures) say(message);
    if (source.skipped.length > 0)
      say(`Skipped ${plural(source.skipped.length, 'file')} that no format reads: ${listed(source.skipped)}`);
    const report = await buildStore(source.tasks, pool, store, {
      signal: interrupt.signal,
      onProgress: (progress) =>
        bar.update({
          done: progress.bytes,
          count: progress.documents + progress.unchanged + progress.failed,
          note: plural(progress.mentions, 'mention'),
        }),
      onFailure: (failure) => bar.say(failure.message),
      onWarning: (warning) => bar.say(warning),
      onAssemble: () => bar.say('Deciding who is who and drawing the graph …'),
    });
    bar.stop();
    const failed = report.failed + source.failures.length;
    const stats = await store.stats();
    if (flags.json) {
      const { assembled, failures, ...counts } = report;
      await writeJson({
        ...counts,
        failures: [...source.failures, ...failures],
        unmatched: assembled?.unmatched ?? [],
        stats,
      });
    } else {
      say(
        `${plural(report.documents, 'document')} read, ${report.unchanged} unchanged, ${failed} failed. ` +
          `${flags.db} holds ${plural(stats.documents, 'document')}, ${plural(stats.entities, 'entity', 'entities')} and ${plural(stats.edges, 'edge')}.`,
      );
    }
    for (const decision of report.assembled?.unmatched ?? [])
      say(`Decision ${decision.id} (${decision.kind}) finds nothing to hold on to now. It is kept.`);
    if (report.interrupted) throw new PartialFailure('interrupted');
    if (failed > 0) throw new PartialFailure(`${failed} failed`);
  } finally {
    bar.stop();
    interrupt.release();
    process.stdin.destroy(); // it may still be open, and would keep the process waiting
    await pool.close();
    await store.close();
  }
};

const SHOWN = 5;
const listed = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') + (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '');
