type Defined<Row> = { readonly [Key in keyof Row]?: NonNullable<Row[Key]> };

/** A row's columns without those that are NULL: absence is `undefined` everywhere outside the database. */
export const defined = <Row extends object>(row: Row): Defined<Row> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Defined<Row>;
