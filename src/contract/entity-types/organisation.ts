import type { EntityTypeDefinition } from './entity-type.js';

export const organisation = {
  name: 'organisation',
  label: 'Organisation',
  plural: 'Organisations',
  color: '#1d4ed8',
  darkColor: '#60a5fa',
  schemaOrg: 'Organization',
} as const satisfies EntityTypeDefinition;
