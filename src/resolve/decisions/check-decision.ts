import type { Anchor, Decision, DecisionBody } from '../../contract/decision.js';
import { DramatisError } from '../../contract/errors.js';
import type { Resolution } from '../corpus/resolve-corpus.js';
import { activeDecisions } from './active-decisions.js';
import type { Correctable } from './correctable.js';
import { Corrections } from './corrections.js';

const LONGEST_NAME = 500;

const describe = (anchor: Anchor): string =>
  anchor.kind === 'name'
    ? `'${anchor.name}' (${anchor.type})`
    : `'${anchor.text}' at ${anchor.start}–${anchor.end} of ${anchor.source}`;

const need = (corrections: Corrections, anchor: Anchor): Correctable => {
  const found = corrections.find(anchor);
  switch (found.kind) {
    case 'one':
      return found.entity;
    case 'nothing':
      throw new DramatisError(
        'not-found',
        `${describe(anchor)}: this corpus names nothing so. Search for it first.`,
        {
          facts: { anchor },
        },
      );
    case 'several':
      throw new DramatisError(
        'ambiguous',
        `${describe(anchor)}: ${found.entities.length} entities go by that name. Anchor the decision on one of its mentions.`,
        { facts: { anchor, entities: found.entities.map(({ id }) => id) } },
      );
  }
};

const conflict = (message: string): DramatisError => new DramatisError('conflict', message);

const checkName = (name: string): void => {
  if (name.trim() === '' || name.length > LONGEST_NAME) {
    throw new DramatisError('bad-body', `name: must have 1 to ${LONGEST_NAME} characters, not all blank.`);
  }
};

const checkMerge = (
  corrections: Corrections,
  { into, from }: Extract<DecisionBody, { kind: 'merge' }>,
): void => {
  const target = need(corrections, into);
  if (from.length === 0) throw new DramatisError('bad-body', 'from: name at least one entity to merge.');
  for (const anchor of from) {
    const other = need(corrections, anchor);
    if (other === target) throw conflict(`${describe(anchor)} and ${describe(into)} are one entity already.`);
    const split = [target, other].find(
      ({ split }) => split !== undefined && [target, other].includes(split.from.current),
    );
    if (split?.split !== undefined) {
      throw conflict(
        `Decision ${split.split.decision} keeps ${describe(anchor)} and ${describe(into)} apart. Undo it instead.`,
      );
    }
  }
};

const checkSplit = (
  corrections: Corrections,
  { mentions, name }: Extract<DecisionBody, { kind: 'split' }>,
): void => {
  if (mentions.length === 0)
    throw new DramatisError('bad-body', 'mentions: name at least one mention to split off.');
  if (name !== undefined) checkName(name);
  const owners = new Set(mentions.map((anchor) => need(corrections, anchor)));
  const [owner] = owners;
  if (owners.size > 1)
    throw conflict('The mentions belong to more than one entity. Split them one entity at a time.');
  const wanted = new Set(
    mentions.flatMap((anchor) => corrections.mentionsOf(anchor).map((of) => `${of.document} ${of.mention}`)),
  );
  const size = [...owner!.members.values()].reduce((sum, indexes) => sum + indexes.size, 0);
  if (wanted.size === 0)
    throw new DramatisError('not-found', 'mentions: no mention is written so. Anchor on mentions.');
  if (wanted.size >= size)
    throw conflict('These are all its mentions: nothing would be left. Rename it instead.');
};

const checkUndo = (log: readonly Decision[], id: string): void => {
  if (!log.some((decision) => decision.id === id)) {
    throw new DramatisError(
      'not-found',
      `${id}: there is no decision of that id. List them with 'decisions'.`,
    );
  }
  if (activeDecisions(log).undone.has(id)) throw conflict(`${id} is undone already.`);
};

/**
 * Would the decision do what it says on this resolution?
 * Errors: DramatisError 'not-found' for an anchor or id that names nothing, 'ambiguous' for one that names several things,
 * 'conflict' for what contradicts the entities or decisions as they are, 'bad-body' for an empty list or name.
 */
export const checkDecision = (decision: DecisionBody, resolution: Resolution): void => {
  const { base, documents, decisions } = resolution;
  if (decision.kind === 'undo') {
    checkUndo(decisions, decision.decision);
    return;
  }
  const corrections = new Corrections(base, documents);
  for (const earlier of activeDecisions(decisions).active) corrections.apply(earlier);
  switch (decision.kind) {
    case 'merge':
      checkMerge(corrections, decision);
      return;
    case 'split':
      checkSplit(corrections, decision);
      return;
    case 'rename':
      checkName(decision.name);
      if (need(corrections, decision.entity).name(corrections.documents) === decision.name.trim()) {
        throw conflict(`${describe(decision.entity)} has that name already.`);
      }
      return;
    case 'retype':
      if (need(corrections, decision.entity).type === decision.type) {
        throw conflict(`${describe(decision.entity)} is a ${decision.type} already.`);
      }
      return;
    case 'hide':
      if (need(corrections, decision.entity).hidden)
        throw conflict(`${describe(decision.entity)} is hidden already.`);
  }
};
