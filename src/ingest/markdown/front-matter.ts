export interface FrontMatter {
  /** Keys in lower case. */
  readonly values: ReadonlyMap<string, string>;
  /** Where the text starts, in UTF-16 code units. */
  readonly end: number;
}

const BLOCK = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const ENTRY = /^([A-Za-z][\w -]{0,40}?)\s*:\s*(.+)$/;

/** The `key: value` lines between two '---' at the top of a Markdown file. Nested YAML is passed over. */
export const readFrontMatter = (text: string): FrontMatter => {
  const block = BLOCK.exec(text);
  const values = new Map<string, string>();
  for (const line of (block?.[1] ?? '').split(/\r?\n/)) {
    const [, key, value] = ENTRY.exec(line) ?? [];
    if (key !== undefined && value !== undefined) values.set(key.toLowerCase(), unquote(value.trim()));
  }
  return { values, end: block?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0) };
};

const unquote = (value: string): string => /^(["'])(.*)\1$/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, '');
