import type { EntityTypeDefinition } from './entity-type.js';

export const person = {
  name: 'person',
  label: 'Person',
  plural: 'People',
  color: '#c2410c',
  darkColor: '#fb923c',
  schemaOrg: 'Person',
} as const satisfies EntityTypeDefinition;
