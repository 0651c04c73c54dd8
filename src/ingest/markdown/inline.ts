const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};
// Code points of a private use area keep an escaped mark from being read as one.
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const HIDE = 0xe000;

/** The words of one line: links give their text, images and emphasis marks go, escapes and entities are resolved. */
export const readInline = (line: string): string =>
  line
    .replace(ESCAPED, (_, mark: string) => String.fromCharCode(HIDE + mark.charCodeAt(0)))
    .replace(/!\[[^[\]\n]{0,1000}\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^[\]\n]{0,200}\])/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)/g, '$1')
    .replace(/\[([^[\]\n]{1,1000})\]\[[^[\]\n]{0,200}\]/g, '$1')
    .replace(/\[\^[^\]\n]{1,50}\]/g, '')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,2000})>/g, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,1000})?\/?>/gi, '')
    .replace(/(`{1,3})([^`]{1,2000})\1/g, '$2')
    .replace(/(\*{1,3})(?=\S)([^*]{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_]{1,2000}?)(?<=\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/~~(?=\S)([^~]{1,2000}?)(?<=\S)~~/g, '$1')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, entity)
    .replace(/[\ue021-\ue07e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - HIDE));

const entity = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};
