import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../server/openapi.js';

const API = '/api/v1';

const page = new URL('../../docs/USING.md', import.meta.url);
const text = readFileSync(page, 'utf8');
const paths = openApiDocument().paths ?? {};

/** '/graph.gexf' is an instance of '/graph.{format}'. */
const templateOf = (path: string): string | undefined =>
  Object.keys(paths).find((template) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/.]+')}$`).test(path),
  );

const parametersOf = (template: string): readonly string[] =>
  (paths[template]?.get?.parameters ?? []).flatMap((parameter) =>
    'name' in parameter ? [parameter.name ?? ''] : [],
  );

test('every request on the page is one the API answers, with parameters it knows', () => {
  const requests = [...text.matchAll(/http:\/\/127\.0\.0\.1:3000(\/api\/[^'\s]+)/g)].map(
    ([, request = '']) => {
      const url = new URL(request, 'http://localhost');
      return { path: url.pathname, parameters: [...url.searchParams.keys()] };
    },
  );
  expect(requests.length).toBeGreaterThan(2);
  for (const { path, parameters } of requests) {
    const template = templateOf(path);
    expect(template, path).toBeDefined();
    for (const parameter of parameters) expect(parametersOf(template ?? ''), path).toContain(parameter);
  }
});

test('every route on the page exists', () => {
  const routes = [...text.matchAll(/`(\/[a-z]+\/\{[^`]+)`/g)].map(([, route = '']) => API + route);
  expect(routes.length).toBeGreaterThan(2);
  for (const route of routes) expect(Object.keys(paths)).toContain(route);
});

test('every link of the page leads somewhere', () => {
  const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(
    ([, heading = '']) =>
      `#${heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replace(/ /g, '-')}`,
  );
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(2);
  for (const link of links) {
    if (link.startsWith('#')) expect(anchors).toContain(link);
    else expect(existsSync(new URL(link, page)), link).toBe(true);
  }
});
