import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { jsonld as exporter } from '../../../src/export/formats/jsonld.js';
import { graphSource } from '../../../src/export/index.js';
import { difficultGraph } from '../../support/difficult-graph.js';
import { written } from '../../support/written.js';

const { entities, edges, documents } = difficultGraph();

test('it is RDF: each connection points by its evidence at a span of an article that mentions an entity', async () => {
  const file = await written(
    exporter,
    graphSource({ entities, edges }, () => documents),
  );
  const quads = (await jsonld.toRDF(JSON.parse(file) as jsonld.JsonLdDocument)) as {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string; readonly datatype?: { readonly value: string } };
  }[];
  const with_ = (predicate: string) => quads.filter((quad) => quad.predicate.value === predicate);
  const spans = edges.reduce((sum, { evidence }) => sum + evidence.length, 0);
  expect(with_('urn:dramatis:evidence')).toHaveLength(spans);
  expect(with_('http://www.w3.org/ns/oa#hasSelector')).toHaveLength(spans);
  const articles = new Set(documents.map(({ id }) => `urn:dramatis:${id}`));
  expect(with_('http://www.w3.org/ns/oa#hasSource').every(({ object }) => articles.has(object.value))).toBe(
    true,
  );
  expect(with_('https://schema.org/mentions').map(({ object }) => object.value)).toEqual(
    documents.map(({ mentions }) => `urn:dramatis:${mentions[0]!.entity}`),
  );
  expect(with_('https://schema.org/datePublished')[0]!.object.datatype!.value).toBe(
    'https://schema.org/Date',
  );
});
