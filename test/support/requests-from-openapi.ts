import type { IncomingHttpHeaders } from 'node:http';

/** A request as it goes over the wire. */
export interface RawRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string | undefined;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

const NASTY = [
  '',
  ' ',
  '%',
  '\0',
  "' OR 1=1 --",
  '"',
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '-1',
  '1e999',
  'NaN',
  '0x10',
  '١٢',
  '99999999999999999999',
  'null',
  '[]',
  '2021-02-30',
  '0000-00-00',
  '9999-12-31',
  'a,b,,c',
  '🙂',
  '\u202e\u0000\uffff',
  'x'.repeat(300),
  'é'.repeat(400),
  'W10',
  'eyJ',
];

/** Requests of every operation of an OpenAPI document, in and out of its bounds; the same `rng` gives the same ones. */
export class RequestMaker {
  readonly #document: OpenApi;
  readonly #ids: readonly string[];
  readonly #rng: () => number;
  readonly #operations: readonly {
    readonly path: string;
    readonly method: string;
    readonly operation: Operation;
  }[];

  constructor(document: OpenApi, ids: readonly string[], rng: () => number) {
    this.#document = document;
    this.#ids = ids;
    this.#rng = rng;
    this.#operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
    );
  }

  next(): RawRequest {
    const { path, method, operation } = this.#pick(this.#operations);
    const parameters = operation.parameters ?? [];
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => this.#encode(this.#pathValue(name)));
    const query = parameters
      .filter((parameter) => parameter.in === 'query' && this.#chance(0.3))
      .flatMap(({ name, schema }) => {
        const value = `${this.#encode(name)}=${this.#encode(this.#queryValue(name, schema))}`;
        return this.#chance(0.05) ? [value, value] : [value];
      });
    if (this.#chance(0.05))
      query.push(`${this.#encode(this.#pick(NASTY))}=${this.#encode(this.#pick(NASTY))}`);
    return {
      method: this.#chance(0.03)
        ? this.#pick(['PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'])
        : method.toUpperCase(),
      address: address + (query.length > 0 ? `?${query.join('&')}` : ''),
      ...this.#bodyOf(operation),
    };
  }

  #pathValue(name: string): string {
    if (this.#chance(0.6))
      return name === 'format' ? this.#pick(['gexf', 'json', 'csv']) : this.#pick(this.#ids);
    return this.#pick(NASTY) || 'x';
  }

  #queryValue(name: string, schema: Schema): string {
    if (this.#chance(0.25)) return this.#pick(NASTY);
    if (name === 'cursor') return this.#cursor();
    if (['entity', 'around', 'document', 'from', 'to'].includes(name) && this.#chance(0.5))
      return this.#pick(this.#ids);
    const value = this.#value(schema, 0);
    return Array.isArray(value) ? value.join(',') : String(value);
  }

  /** Well encoded, with the right name now and then, and anything in it. */
  #cursor(): string {
    const list = this.#pick([
      'entities:mentions',
      'entities:closest',
      'neighbours:weight',
      'mentions',
      'documents',
      'x',
    ]);
    const values = Array.from({ length: Math.floor(this.#rng() * 4) }, () => this.#anything(0));
    return Buffer.from(JSON.stringify([list, ...values])).toString('base64url');
  }

  #bodyOf(operation: Operation): Pick<RawRequest, 'headers' | 'body'> {
    const content = operation.requestBody?.content;
    if (content === undefined && this.#chance(0.95)) return { headers: {}, body: undefined };
    const type = this.#chance(0.1)
      ? this.#pick([
          'text/plain',
          'application/xml',
          '',
          'application/json; charset=utf-16',
          'multipart/form-data',
          'x',
        ])
      : this.#pick(Object.keys(content ?? { 'application/json': 0 }));
    const headers = { 'content-type': type.startsWith('multipart') ? `${type}; boundary=b` : type };
    if (type.startsWith('multipart')) return { headers, body: this.#form() };
    if (this.#chance(0.1))
      return { headers, body: this.#pick(['', '{', '"', '[[[[', '\ufeff{}', 'null', '1', ...NASTY]) };
    const schema = content?.['application/json']?.schema ?? {};
    const value = this.#chance(0.2) ? this.#anything(0) : this.#value(schema, 0);
    return { headers, body: JSON.stringify(value) };
  }

  #form(): string {
    const disposition = this.#pick([
      'form-data; name="f"; filename="a.txt"',
      'form-data; name="f"; filename="../../a.txt"',
      'form-data; name="f"',
      'form-data',
      'attachment',
      `form-data; name="${'n'.repeat(500)}"; filename=""`,
    ]);
    const end = this.#chance(0.8) ? '\r\n--b--\r\n' : '';
    return `--b\r\nContent-Disposition: ${disposition}\r\n\r\n${this.#pick(NASTY)}${end}`;
  }

  #value(schema: Schema, depth: number): unknown {
    if (depth > 6 || this.#chance(0.06)) return this.#anything(depth);
    if (schema.$ref !== undefined)
      return this.#value(
        this.#document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {},
        depth + 1,
      );
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices !== undefined) return this.#value(this.#pick(choices), depth + 1);
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return this.#pick(schema.enum);
    switch ([schema.type].flat()[0]) {
      case 'integer':
      case 'number': {
        const { minimum = 0, maximum = 1e9 } = schema;
        return this.#pick([
          minimum,
          minimum - 1,
          maximum,
          maximum + 1,
          1,
          2,
          0.5,
          Math.floor(this.#rng() * 100),
        ]);
      }
      case 'array':
        return Array.from({ length: Math.floor(this.#rng() * 4) }, () =>
          this.#value(schema.items ?? {}, depth + 1),
        );
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {})
            .filter(() => this.#chance(0.85))
            .map(([name, inner]) => [name, this.#value(inner, depth + 1)]),
        );
      default:
        return this.#pick([
          ...NASTY,
          ...this.#ids,
          'Ada Lind',
          'Corvale',
          '2021-03-05',
          'https://example.org/a',
        ]);
    }
  }

  #anything(depth: number): unknown {
    const leaf = [null, true, 0, -1, 1.5, 1e300, ...NASTY];
    if (depth > 4 || this.#chance(0.7)) return this.#pick(leaf);
    const items = Array.from({ length: 3 }, () => this.#anything(depth + 1));
    return this.#chance(0.5)
      ? items
      : Object.fromEntries(items.map((item, at) => [this.#pick(NASTY) + at, item]));
  }

  #encode(value: string): string {
    // Now and then raw bytes that are no UTF-8, or a stray percent sign.
    if (this.#chance(0.02)) return this.#pick(['%ED%A0%80', '%FF', '%', '%zz', '%00']);
    return encodeURIComponent(value);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#rng() * items.length)] as Item;
  }

  #chance(probability: number): boolean {
    return this.#rng() < probability;
  }
}
