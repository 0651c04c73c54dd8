import type { Anchor, Decision, DecisionBody } from '../../contract/decision.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import { DramatisError } from '../../contract/errors.js';
import { collect } from '../../lib/collect.js';
import { checkCorrection } from '../../pipeline.js';
import { reassemble } from '../../run/reassemble.js';
import { anchorOf } from '../../store/anchor-of.js';
import type { Store } from '../../store/store.js';
import { describeDecision } from '../describe-decision.js';
import { findEntity } from '../find-entity.js';
import { withExistingStore } from '../open-existing-store.js';
import { say, writeJson } from '../say.js';

export interface CorrectFlags {
  readonly db: string;
  readonly json?: boolean;
}

const anchor = async (store: Store, nameOrId: string): Promise<Anchor> =>
  anchorOf(store, await findEntity(store, nameOrId));

/** Checks a correction, writes it into the log, and makes the graph follow it. */
const correct = (
  { db, json }: CorrectFlags,
  bodyOf: (store: Store) => Promise<DecisionBody>,
): Promise<void> =>
  withExistingStore(db, async (store) => {
    const body = await bodyOf(store);
    checkCorrection(await collect(store.corpus()), await store.decisions(), body);
    const decision: Decision = await store.decide(body, new Date().toISOString());
    await reassemble(store, 'held');
    if (json) return writeJson(decision);
    say(`${describeDecision(decision)} Take it back with: dramatis undo ${decision.id}`);
  });

export const merge = (into: string, from: readonly string[], flags: CorrectFlags): Promise<void> =>
  correct(flags, async (store) => ({
    kind: 'merge',
    into: await anchor(store, into),
    from: await Promise.all(from.map((name) => anchor(store, name))),
  }));

export const rename = (entity: string, name: string, flags: CorrectFlags): Promise<void> =>
  correct(flags, async (store) => ({ kind: 'rename', entity: await anchor(store, entity), name }));

export const retype = (entity: string, type: EntityType, flags: CorrectFlags): Promise<void> =>
  correct(flags, async (store) => ({ kind: 'retype', entity: await anchor(store, entity), type }));

export const hide = (entity: string, flags: CorrectFlags): Promise<void> =>
  correct(flags, async (store) => ({ kind: 'hide', entity: await anchor(store, entity) }));

export interface SplitFlags extends CorrectFlags {
  readonly in: readonly string[];
  readonly name?: string;
}

export const split = (nameOrId: string, flags: SplitFlags): Promise<void> =>
  correct(flags, async (store) => ({
    kind: 'split',
    mentions: await mentionsIn(store, nameOrId, new Set(flags.in)),
    ...(flags.name !== undefined && { name: flags.name }),
  }));

const mentionsIn = async (
  store: Store,
  nameOrId: string,
  sources: ReadonlySet<string>,
): Promise<Anchor[]> => {
  const { id, name } = await findEntity(store, nameOrId);
  const found: Anchor[] = [];
  for await (const { source, mentions } of store.allDocuments()) {
    if (!sources.has(source)) continue;
    for (const { entity, start, end, text } of mentions) {
      if (entity === id) found.push({ kind: 'mention', source, start, end, text });
    }
  }
  if (found.length > 0) return found;
  throw new DramatisError(
    'not-found',
    `${[...sources].join(', ')}: ${name} is not named there. Name documents by their source, as 'dramatis export --format jsonl' prints it.`,
  );
};

/** Takes back the decision under an id, or the last one that still holds. */
export const undo = (id: string | undefined, flags: CorrectFlags): Promise<void> =>
  correct(flags, async (store) => {
    const log = await store.decisions();
    const undone = new Set(log.map((entry) => (entry.kind === 'undo' ? entry.decision : undefined)));
    const standing = log.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.id));
    const decision = id === undefined ? standing.at(-1) : log.find((entry) => entry.id === id);
    if (decision) return { kind: 'undo', decision: decision.id };
    throw new DramatisError(
      'not-found',
      id === undefined
        ? 'There is no decision to take back.'
        : `There is no decision '${id}'. List them with: dramatis decisions`,
    );
  });

export const decisions = ({ db, json }: CorrectFlags): Promise<void> =>
  withExistingStore(db, async (store) => {
    const log = await store.decisions();
    if (json) return writeJson(log);
    if (log.length === 0) return say(`${db} holds no decisions.`);
    const undone = new Set(log.map((entry) => (entry.kind === 'undo' ? entry.decision : undefined)));
    for (const entry of log) {
      process.stdout.write(
        `${entry.id}  ${entry.at}  ${describeDecision(entry)}${undone.has(entry.id) ? ' (taken back)' : ''}\n`,
      );
    }
  });
