import { createRequire } from 'node:module';

// Neo4j's own grammar. Its ES build imports without file endings, which Node does not resolve: the other one is read.
const require = createRequire(import.meta.url);

interface Listener {
  syntaxError(recogniser: unknown, symbol: unknown, line: number, column: number, message: string): void;
  // Of how the parser fares, not of the query; it calls them all.
  reportAmbiguity(): void;
  reportAttemptingFullContext(): void;
  reportContextSensitivity(): void;
}
interface Recogniser {
  removeErrorListeners(): void;
  addErrorListener(listener: Listener): void;
}
interface Token {
  readonly type: number;
  readonly text: string;
}
interface TokenStream {
  readonly tokens: readonly Token[];
}
interface Antlr {
  readonly InputStream: new (text: string, byCodePoint: boolean) => unknown;
  readonly CommonTokenStream: new (lexer: Recogniser) => TokenStream;
}
interface Grammar {
  readonly CypherLexer: (new (input: unknown) => Recogniser) & { readonly StringLiteral: number };
  readonly CypherParser: new (tokens: TokenStream) => Recogniser & { cypher(): unknown };
}

const { default: antlr } = require('@neo4j-cypher/antlr4-browser') as { readonly default: Antlr };
const { CypherLexer, CypherParser } = require('@neo4j-cypher/antlr4') as Grammar;

/** What Neo4j's parser says of a query, and the string literals that it found in it, as written. */
export const parseCypher = (
  query: string,
): { readonly faults: readonly string[]; readonly strings: readonly string[] } => {
  const faults: string[] = [];
  const listener: Listener = {
    syntaxError: (_recogniser, _symbol, line, column, message) => faults.push(`${line}:${column} ${message}`),
    reportAmbiguity: () => undefined,
    reportAttemptingFullContext: () => undefined,
    reportContextSensitivity: () => undefined,
  };
  const lexer = new CypherLexer(new antlr.InputStream(query, true));
  const tokens = new antlr.CommonTokenStream(lexer);
  const parser = new CypherParser(tokens);
  for (const recogniser of [lexer, parser]) {
    recogniser.removeErrorListeners();
    recogniser.addErrorListener(listener);
  }
  parser.cypher();
  const { StringLiteral } = CypherLexer;
  return {
    faults,
    strings: tokens.tokens.filter(({ type }) => type === StringLiteral).map(({ text }) => text),
  };
};
