import type { EntityAnswer } from '../api-types.js';
import { likeness } from '../state/likeness.js';

const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const namesOf = ({ name, aliases }: EntityAnswer) => [name, ...aliases];

/** By name or alias, whatever the case and accents; where nothing holds the query, what is spelt nearly so. */
export function publishedSearch<Entity extends EntityAnswer>(
  entities: readonly Entity[],
  query: string,
): Entity[] {
  const wanted = folded(query.trim());
  const holding = entities.filter((entity) => namesOf(entity).some((name) => folded(name).includes(wanted)));
  const alike = (entity: Entity) =>
    namesOf(entity)
      .flatMap((name) => [name, ...name.split(' ')])
      .some((name) => likeness(query, name) !== undefined);
  const hits = holding.length > 0 ? holding : entities.filter(alike);
  return hits.toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}
