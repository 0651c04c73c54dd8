const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

// What has an escape of its own, and control characters and halves of surrogate pairs, which no query can hold.
const UNSAFE = /[\\'\n\r\t]|[\p{Cc}\p{Cs}]/gu;

const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * A text as a Cypher string. Servers before Neo4j 5 resolve `\uXXXX` in the whole query before reading it, even after an
 * escaped backslash, so after a backslash that stands before a `u` the string ends and another is added to it.
 */
const string = (text: string): string => {
  const escaped = text.replace(UNSAFE, (character, at: number) =>
    character === '\\' && /u/i.test(text.charAt(at + 1))
      ? `\\\\' + '`
      : (ESCAPES[character] ?? unicodeEscape(character)),
  );
  return `'${escaped}'`;
};

export type CypherValue = string | number | readonly CypherValue[] | CypherMap;
export interface CypherMap {
  readonly [key: string]: CypherValue | undefined;
}

/** A Cypher literal. Keys are names that need no quoting; an undefined value is null, which `SET n +=` takes away. */
export const cypherLiteral = (value: CypherValue): string => {
  if (typeof value === 'string') return string(value);
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  const entries = Object.entries(value).map(
    ([key, item]) => `${key}: ${item === undefined ? 'null' : cypherLiteral(item)}`,
  );
  return `{${entries.join(', ')}}`;
};

const isList = (value: readonly CypherValue[] | CypherMap): value is readonly CypherValue[] =>
  Array.isArray(value);
