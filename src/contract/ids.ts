// Ids are opaque, URL-safe and deterministic. The brands keep one kind from standing where another belongs;
// lib/make-id.ts is the only file that makes them.
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type DocumentId = Id<'document'>;
export type EntityId = Id<'entity'>;
export type DecisionId = Id<'decision'>;
