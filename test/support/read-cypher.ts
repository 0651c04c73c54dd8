export type CypherRow = { readonly [key: string]: unknown };

export interface CypherStatement {
  readonly rows: readonly CypherRow[];
  /** What follows `AS row`. */
  readonly action: string;
}

const TOKEN = /\s*(?:('(?:[^'\\]|\\[\s\S])*')|(-?\d[\d.]*(?:e[+-]?\d+)?)|([A-Za-z_]\w*)|([[\]{}:,+]))/y;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unquote = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, one: string) =>
      hex === undefined ? (ESCAPED[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
    );

/**
 * A reader of the Cypher literals in `UNWIND […] AS row …;` statements, written from the openCypher 9 grammar and not from
 * the writer. `early` resolves `\uXXXX` in the whole text first, as servers before Neo4j 5 do.
 */
export const readCypher = (text: string, { early = false } = {}): readonly CypherStatement[] => {
  const query = early
    ? text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  const token = new RegExp(TOKEN);
  const next = (): string => {
    const found = token.exec(query);
    if (!found)
      throw new Error(`no token in Cypher: ${query.slice(token.lastIndex - 20, token.lastIndex + 40)}`);
    return found[0].trim();
  };
  const peek = (): string => {
    const at = token.lastIndex;
    const found = next();
    token.lastIndex = at;
    return found;
  };
  const value = (): unknown => {
    const first = next();
    if (first === '[') return list();
    if (first === '{') return map();
    if (first === 'null') return null;
    if (!first.startsWith("'")) return Number(first);
    let words = unquote(first);
    while (peek() === '+') {
      next();
      words += unquote(next());
    }
    return words;
  };
  const list = (): unknown[] => {
    const items: unknown[] = [];
    while (peek() !== ']') {
      items.push(value());
      if (peek() === ',') next();
    }
    next();
    return items;
  };
  const map = (): CypherRow => {
    const entries: [string, unknown][] = [];
    while (peek() !== '}') {
      const key = next();
      if (next() !== ':') throw new Error(`no ':' after the key ${key}`);
      entries.push([key, value()]);
      if (peek() === ',') next();
    }
    next();
    return Object.fromEntries(entries);
  };
  const statements: CypherStatement[] = [];
  for (let at = query.indexOf('UNWIND '); at >= 0; at = query.indexOf('\nUNWIND ', token.lastIndex)) {
    token.lastIndex = query.indexOf('[', at);
    const rows = value() as CypherRow[];
    const end = query.indexOf(';\n', token.lastIndex);
    statements.push({ rows, action: query.slice(token.lastIndex, end).trim() });
    token.lastIndex = end;
  }
  return statements;
};
