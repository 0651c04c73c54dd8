import type { EntityType } from '../../src/contract/entity-types/index.js';
import { initials, type LikenessReason, likeness, share, words } from './likeness.js';
import type { Drawn } from './loaded-graph.js';

export interface MergeSuggestion {
  readonly id: string;
  readonly reason: LikenessReason;
  /** 0 to 1: how alike the names are, and how many neighbours the two share. */
  readonly score: number;
}

/** Two that may be one: `id` would go into `into`. */
export interface LikelyDouble extends MergeSuggestion {
  readonly into: string;
}

interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

const NOBODY: ReadonlySet<string> = new Set();

function compare(a: Candidate, b: Candidate, { around }: Drawn): Omit<MergeSuggestion, 'id'> | undefined {
  const alike = likeness(a.name, b.name);
  if (!alike) return undefined;
  const [near, other] = [around.get(a.id) ?? NOBODY, around.get(b.id) ?? NOBODY];
  const kinship = a.type === b.type ? 1 : 0.6;
  // A sentence that names both speaks of two.
  const apart = near.has(b.id) ? 0.5 : 1;
  return {
    reason: alike.reason,
    score: kinship * apart * (0.75 * alike.score + 0.25 * share(near, other)),
  };
}

/** Entities of the loaded graph that may be the same as this one, the likeliest first. */
export function mergeSuggestions(entity: Candidate, drawn: Drawn, most = 5): MergeSuggestion[] {
  const found: MergeSuggestion[] = [];
  for (const node of drawn.data.nodes.values()) {
    const alike = node.id === entity.id ? undefined : compare(entity, { ...node, name: node.label }, drawn);
    if (alike) found.push({ id: node.id, ...alike });
  }
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** Words that more names share than this tell nothing: comparing all of their bearers would take too long. */
const MOST_BEARERS = 40;
const LEAST_SCORE = 0.45;

/** What two names of one person or thing have in common: a word, the beginning of one, or the initials. */
function traces(name: string): ReadonlySet<string> {
  const own = words(name);
  const whole = own.length === 1 ? own : [initials(name)];
  return new Set([...own.filter((word) => word.length > 2).map((word) => word.slice(0, 4)), ...whole]);
}

/** Pairs of the loaded graph that may be the same, the likeliest first: the less named would go into the other. */
export function likelyDoubles(drawn: Drawn, most = 30): LikelyDouble[] {
  const bearers = new Map<string, Candidate[]>();
  for (const { id, label, type } of drawn.data.nodes.values()) {
    for (const trace of traces(label)) {
      const list = bearers.get(trace);
      if (list) list.push({ id, name: label, type });
      else bearers.set(trace, [{ id, name: label, type }]);
    }
  }
  const mentions = (id: string) => drawn.data.nodes.get(id)?.mentions ?? 0;
  const found = new Map<string, LikelyDouble>();
  for (const list of bearers.values()) {
    if (list.length > MOST_BEARERS) continue;
    for (const [at, one] of list.entries()) {
      for (const other of list.slice(at + 1)) {
        const oneLeads = mentions(one.id) - mentions(other.id) || (one.id < other.id ? 1 : -1);
        const [into, from] = oneLeads > 0 ? [one, other] : [other, one];
        const key = `${into.id} ${from.id}`;
        const alike = found.has(key) ? undefined : compare(into, from, drawn);
        if (alike && alike.score >= LEAST_SCORE) found.set(key, { id: from.id, into: into.id, ...alike });
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score || (a.into < b.into ? -1 : 1) || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
