import type { EntityType } from '../../src/contract/entity-types/index.js';
import { source } from '../api.js';
import { ApiError } from '../api-error.js';
import type { DecisionAnswer, DecisionRequest } from '../api-types.js';
import { strings } from '../strings.js';
import { note } from './notes.js';
import { refresh } from './queries.js';
import { change, openEntity, select } from './view.js';

function complain(error: unknown): void {
  note(error instanceof ApiError && error.status > 0 ? error.message : strings.offline, 'warning');
}

/** Sends a correction; true when the graph follows it. Its note offers to take it back. */
export async function correct(body: DecisionRequest): Promise<boolean> {
  try {
    const taken = await source.decide(body);
    await refresh();
    note(strings.corrected(strings.decision(taken)), 'plain', {
      label: strings.undo,
      run: () => void undo(taken.id),
    });
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

export async function undo(id: string): Promise<void> {
  try {
    await source.undo(id);
    await refresh();
    note(strings.undone);
  } catch (error) {
    complain(error);
  }
}

/** What was asked for, without what the log added to it. */
export function requestOf(decision: DecisionAnswer): DecisionRequest | undefined {
  const { id: _id, at: _at, undone: _undone, ...body } = decision;
  return body.kind === 'undo' ? undefined : body;
}

/** The log as a history: what stands, and what was taken back and not done again since. */
export function historyOf(log: readonly DecisionAnswer[]): {
  standing: readonly DecisionAnswer[];
  redoable: readonly DecisionAnswer[];
} {
  const key = (decision: DecisionAnswer) => JSON.stringify(requestOf(decision));
  const own = log.filter((decision) => decision.kind !== 'undo');
  const standing = own.filter((decision) => !decision.undone);
  const stands = new Set(standing.map(key));
  const last = new Map(
    own.filter((decision) => decision.undone).map((decision) => [key(decision), decision]),
  );
  return { standing, redoable: [...last.values()].filter((decision) => !stands.has(key(decision))) };
}

async function history(): Promise<ReturnType<typeof historyOf> | undefined> {
  try {
    return historyOf(await source.decisions());
  } catch (error) {
    complain(error);
    return undefined;
  }
}

export async function undoLast(): Promise<void> {
  const known = await history();
  const last = known?.standing.at(-1);
  if (last) await undo(last.id);
  else if (known) note(strings.nothingToUndo);
}

export async function redoLast(): Promise<void> {
  const known = await history();
  const last = known?.redoable.at(-1);
  const body = last && requestOf(last);
  if (body) await correct(body);
  else if (known) note(strings.nothingToRedo);
}

/** Selects what goes by this name and type now: a correction may give an entity another id. */
export async function openByName(name: string, type: EntityType): Promise<void> {
  const found = await source.search(name, 20).catch(() => undefined);
  const entity = found?.items.find((one) => one.name === name && one.type === type);
  change(entity ? openEntity(entity.id) : select({ kind: 'none' }));
}
