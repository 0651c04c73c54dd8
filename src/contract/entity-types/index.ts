import { organisation } from './organisation.js';
import { person } from './person.js';
import { place } from './place.js';

export const ENTITY_TYPES = [person, place, organisation] as const;

export type EntityType = (typeof ENTITY_TYPES)[number]['name'];

export const ENTITY_TYPE_NAMES = ENTITY_TYPES.map((type) => type.name) as readonly EntityType[];
