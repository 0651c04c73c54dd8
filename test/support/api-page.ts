import { openApiDocument } from '../../server/openapi.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly description?: string;
}

interface Operation {
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const nameOf = ({ $ref, type, enum: words, items, minimum, maximum, format }: Schema): string => {
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? '';
  if (items !== undefined) return `list of ${nameOf(items)}`;
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ');
  const kind = format ?? [type].flat().join(' or ');
  return minimum === undefined ? kind : `${kind}, ${minimum} to ${maximum}`;
};

const section = (method: string, path: string, operation: Operation): string => {
  const parameters = (operation.parameters ?? []).map(
    ({ name, schema }) => `| \`${name}\` | ${cell(nameOf(schema))} | ${cell(schema.description ?? '')} |`,
  );
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `| body | \`${type}\` | ${cell(nameOf(schema))} |`,
  );
  const table = [...parameters, ...bodies];
  const statuses = Object.keys(operation.responses);
  const good = statuses.filter((status) => status < '400');
  const types = good.flatMap((status) => Object.keys(operation.responses[status]?.content ?? {}));
  return [
    `### ${method.toUpperCase()} ${path}\n`,
    `${operation.summary}.\n`,
    ...(table.length > 0 ? [`| takes | | |\n|---|---|---|\n${table.join('\n')}\n`] : []),
    `Answers ${good.join(', ')} with ${[...new Set(types)].map((type) => `\`${type}\``).join(', ')}; problems ${statuses.filter((status) => status >= '400').join(', ')}.\n`,
  ].join('\n');
};

/** The API on a page, from the OpenAPI document that is served. */
export const apiPage = (): string => {
  const { paths = {}, tags = [] } = openApiDocument();
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item ?? {}).map(([method, operation]) => ({
      method,
      path,
      operation: operation as unknown as Operation,
    })),
  );
  const chapters = tags.map(({ name, description }) => {
    const own = operations.filter(({ operation }) => operation.tags.includes(name));
    return `## ${name}\n\n${description}\n\n${own.map(({ method, path, operation }) => section(method, path, operation)).join('\n')}`;
  });
  return `# The API\n\nUnder \`/api/v1\`, JSON in UTF-8; \`/openapi.json\` describes it to programs (OpenAPI 3.1) and \`/docs\` lets you try it. Lists answer
\`{total, items, next}\`: \`next\` goes back as \`cursor\` for the page that follows, and is null on the last. Errors are
\`application/problem+json\` with a code of [errors.md](errors.md). GETs carry an ETag and answer 304. Unknown parameters are errors. Where the
server was started with a token, every call sends it as \`Authorization: Bearer <token>\`.

Beside it: \`/healthz\`, \`/readyz\`, \`/metrics\` (Prometheus text), and \`/mcp\`, the graph as tools for language models (Model Context Protocol).

${chapters.join('\n')}`;
};
