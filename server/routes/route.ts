import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { problem } from '../../src/contract/api/problem.js';
import type { ErrorCode } from '../../src/contract/errors.js';
import { ERRORS } from '../../src/contract/errors.js';
import type { Context } from '../context.js';
import { parseInput } from '../http/parse-input.js';
import { jsonBody } from '../http/read-body.js';

export type Method = 'get' | 'post' | 'delete';

interface Specification<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> {
  readonly method: Method;
  /** Below `/api/v1`, in the OpenAPI form: `/entities/{id}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters?: { readonly path?: Path; readonly query?: Query };
  readonly body?: Body;
  readonly answer: Answer;
  /** Default 200. */
  readonly status?: number;
  /** The same in another form, for callers whose `Accept` prefers its media type. */
  readonly alternative?: {
    readonly mediaType: string;
    readonly answer: z.ZodType;
    readonly handle: (context: Context, path: z.output<Path>) => Promise<unknown>;
  };
  /** The answer changes though the store does not: it carries no ETag. */
  readonly live?: boolean;
  /** Codes of the problems that it answers beside those that every route does. */
  readonly problems?: readonly ErrorCode[];
  readonly handle: (
    context: Context,
    input: { readonly path: z.output<Path>; readonly query: z.output<Query>; readonly body: z.output<Body> },
    request: Request,
  ) => Promise<z.input<Answer>>;
}

/** A route: how it is described, and how it answers. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly operation: ZodOpenApiOperationObject;
  readonly live?: boolean;
  readonly alternative?: { readonly mediaType: string; readonly answer: z.ZodType };
  /** What reads the body before the route does. */
  readonly before?: readonly RequestHandler[];
  /** Schema of the successful answer, for the tests; undefined where it is no JSON. */
  readonly answer: z.ZodType | undefined;
  readonly respond: (context: Context, request: Request, response: Response) => Promise<void>;
}

/** No parameters. */
export const NONE = z.strictObject({});

/** A route that takes parameters and a JSON body and answers JSON, each held to its schema. */
export const route = <
  Path extends z.ZodObject = typeof NONE,
  Query extends z.ZodObject = typeof NONE,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodType,
>(
  specification: Specification<Path, Query, Body, Answer>,
): Route => {
  const {
    method,
    path,
    tag,
    summary,
    parameters = {},
    body,
    answer,
    status = 200,
    problems = [],
    alternative,
  } = specification;
  return {
    method,
    path,
    answer,
    ...(specification.live && { live: true }),
    ...(alternative && { alternative }),
    ...(body && { before: [jsonBody] }),
    operation: {
      operationId: operationId(method, path),
      tags: [tag],
      summary,
      requestParams: { path: parameters.path ?? NONE, query: parameters.query ?? NONE },
      ...(body && { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
      responses: {
        [status]: {
          description: summary,
          content: {
            'application/json': { schema: answer },
            ...(alternative && { [alternative.mediaType]: { schema: alternative.answer } }),
          },
        },
        ...problemResponses(body ? [...problems, ...WITH_BODY] : problems),
      },
    },
    respond: async (context, request, response) => {
      const input = {
        path: parseInput(parameters.path ?? NONE, request.params, 'bad-parameter') as z.output<Path>,
        query: parseInput(parameters.query ?? NONE, request.query, 'bad-parameter') as z.output<Query>,
        body: (body === undefined ? undefined : parseInput(body, request.body, 'bad-body')) as z.output<Body>,
      };
      const asked =
        alternative !== undefined &&
        request.accepts(['application/json', alternative.mediaType]) === alternative.mediaType
          ? { mediaType: alternative.mediaType, answer: () => alternative.handle(context, input.path) }
          : { mediaType: 'application/json', answer: () => specification.handle(context, input, request) };
      const tag = response.locals.tag as string | undefined;
      const text = await context.answers.get(tag, async () => JSON.stringify(await asked.answer()));
      response.status(status).type(asked.mediaType).send(text);
    },
  };
};

export const operationId = (method: Method, path: string): string =>
  method +
  path
    .split(/[/{}.]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');

const EVERYWHERE = [
  'bad-parameter',
  'unauthorised',
  'too-many-requests',
  'internal',
] as const satisfies ErrorCode[];

const WITH_BODY = ['bad-body', 'too-large', 'unsupported-type', 'read-only', 'foreign-page'] as const;

export const problemResponses = (codes: readonly ErrorCode[]): ZodOpenApiOperationObject['responses'] => {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set([...EVERYWHERE, ...codes]))
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, named]) => [
      status,
      {
        description: named.map((code) => `\`${code}\`: ${ERRORS[code].title}.`).join(' '),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
};
