import { badFile, type Place } from './bad-file.js';

export type XmlEvent = OpenTag | { readonly kind: 'close'; readonly name: string; readonly place: Place };

export interface OpenTag {
  readonly kind: 'open';
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** No tag of a graph is as long; without a bound one that never ends would be read again with every piece. */
const LONGEST_TAG = 10_000_000;

/**
 * The tags of an XML file as its pieces come in, checked to be nested rightly. Text between tags is passed over: the formats
 * we read keep everything in attributes. No document types, so no entities but XML's own five.
 */
export class XmlReader {
  readonly #file: string;
  readonly #open: string[] = [];
  #rest = '';
  #line = 1;
  #seen = false;

  constructor(file: string) {
    this.#file = file;
  }

  *push(piece: string): Generator<XmlEvent> {
    this.#rest += piece;
    for (;;) {
      const from = this.#rest.indexOf('<');
      this.#pass(from < 0 ? this.#rest.length : from);
      const length = from < 0 ? undefined : this.#lengthOfMarkup();
      if (length === undefined) return;
      const markup = this.#rest.slice(0, length);
      const place = { file: this.#file, line: this.#line };
      this.#pass(length);
      if (markup.startsWith('<?') || markup.startsWith('<!')) continue;
      yield* this.#tag(markup, place);
    }
  }

  /** Errors: 'bad-graph-file' where the file ends too early. */
  end(): void {
    const place = { file: this.#file, line: this.#line };
    if (this.#rest !== '') throw badFile(place, 'The file ends within a tag: it is not whole.');
    const open = this.#open.at(-1);
    if (open !== undefined)
      throw badFile(place, `The file ends and <${open}> is not closed: it is not whole.`);
    if (!this.#seen) throw badFile(place, 'The file holds no XML.');
  }

  #pass(length: number): void {
    for (let at = this.#rest.indexOf('\n'); at >= 0 && at < length; at = this.#rest.indexOf('\n', at + 1))
      this.#line++;
    this.#rest = this.#rest.slice(length);
  }

  /** Of what begins here; undefined where its end has not come yet. */
  #lengthOfMarkup(): number | undefined {
    const text = this.#rest;
    for (const [start, end] of PASSED_OVER) {
      if (text.startsWith(start)) {
        const at = text.indexOf(end, start.length);
        return at < 0 ? this.#bounded() : at + end.length;
      }
      if (start.startsWith(text)) return undefined;
    }
    if (text.startsWith('<!'))
      throw badFile({ file: this.#file, line: this.#line }, 'A document type is not read: take it out.');
    let quote = '';
    for (let at = 1; at < text.length; at++) {
      const character = text.charAt(at);
      if (quote !== '') quote = character === quote ? '' : quote;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return at + 1;
    }
    return this.#bounded();
  }

  #bounded(): undefined {
    if (this.#rest.length > LONGEST_TAG)
      throw badFile({ file: this.#file, line: this.#line }, 'A tag begins that does not end.');
  }

  *#tag(markup: string, place: Place): Generator<XmlEvent> {
    const [, closing, prefixed = '', inside = '', empty] =
      /^<(\/?)([^\s/>"'=<]+)([\s\S]*?)(\/?)>$/.exec(markup) ?? [];
    if (prefixed === '') throw badFile(place, `'${markup.slice(0, 40)}' is no tag of XML.`);
    const name = prefixed.slice(prefixed.indexOf(':') + 1);
    if (closing === '/') {
      const open = this.#open.pop();
      if (open !== prefixed)
        throw badFile(place, `</${prefixed}> closes ${open === undefined ? 'nothing' : `<${open}>`}.`);
      yield { kind: 'close', name, place };
      return;
    }
    this.#seen = true;
    yield { kind: 'open', name, attributes: attributesOf(inside, place), place };
    if (empty === '/') yield { kind: 'close', name, place };
    else this.#open.push(prefixed);
  }
}

const PASSED_OVER = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const attributesOf = (inside: string, place: Place): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  const attribute = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
  let end = 0;
  for (let found = attribute.exec(inside); found !== null; found = attribute.exec(inside)) {
    attributes.set(found[1]!, unescaped(found[2] ?? found[3] ?? '', place));
    end = attribute.lastIndex;
  }
  if (inside.slice(end).trim() !== '')
    throw badFile(place, `'${inside.slice(end).trim().slice(0, 40)}' is no attribute of XML.`);
  return attributes;
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const unescaped = (text: string, place: Place): string =>
  text.replace(/[\t\n\r]/g, ' ').replace(/&([^;&\s]{0,12});?/g, (reference, name: string) => {
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name) ?? [];
    const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name];
    if (character === undefined || !reference.endsWith(';'))
      throw badFile(place, `'${reference}' stands for no character.`);
    return character;
  });
