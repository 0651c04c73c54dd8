import type { EntityTypeDefinition } from './entity-type.js';

export const place = {
  name: 'place',
  label: 'Place',
  plural: 'Places',
  color: '#15803d',
  darkColor: '#4ade80',
  schemaOrg: 'Place',
} as const satisfies EntityTypeDefinition;
