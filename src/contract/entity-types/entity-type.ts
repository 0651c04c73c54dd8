/** What one entity type looks like from outside. */
export interface EntityTypeDefinition<Name extends string = string> {
  readonly name: Name;
  /** English label for one and for many. */
  readonly label: string;
  readonly plural: string;
  /** Colours of its nodes, `#rrggbb`, one for each theme; also in exports (the light one). */
  readonly color: string;
  readonly darkColor: string;
  /** schema.org class, for JSON-LD. */
  readonly schemaOrg: string;
}
