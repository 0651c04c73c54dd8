import { expect, test } from 'vitest';
import { withImported } from '../../support/imported-file.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.2draft" version="1.2">
<!-- from elsewhere > with a bracket -->
<graph defaultedgetype="undirected">
<attributes class="node"><attribute id="0" title="type" type="string"/></attributes>
`;
const node = (id: string, type = 'person', label = id): string =>
  `<node id="${id}" label='${label}'><attvalues><attvalue for="0" value="${type}"/></attvalues></node>\n`;
const file = (nodes: string, edges: string): string =>
  `${HEAD}<nodes>\n${nodes}</nodes>\n<edges>\n${edges}</edges>\n</graph>\n</gexf>\n`;

test('a graph of another program is imported: names, types and ties; the rest is counted, placed or 1', async () => {
  const nodes = node('Ann Lee') + node('2', 'place', 'Oslo &amp; port') + node('3');
  const text = file(nodes, '<edge source="2" target="Ann Lee"/><edge source="3" target="2" weight="4.0"/>');
  await withImported('web.gexf', text, async (store) => {
    const { items } = await store.entities({ limit: 10, sort: 'degree' });
    expect(items.map(({ name, type, degree }) => [name, type, degree])).toEqual([
      ['Oslo & port', 'place', 2],
      expect.anything(),
      expect.anything(),
    ]);
    expect(new Set(items.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    const oslo = items[0]!.id;
    const { items: others } = await store.neighbours(oslo, { limit: 10 });
    expect(others.map(({ entity, weight }) => [entity.name, weight])).toEqual([
      ['3', 4],
      ['Ann Lee', 1],
    ]);
    expect(others[1]!.evidence[0]).toMatchObject({ title: 'Imported from web.gexf' });
    expect(others[1]!.evidence[0]!.text).toContain('Oslo & port');
  });
});

test('columns go by their titles, and days may come with a time, as other programs write them', async () => {
  const text = `<gexf version="1.3"><graph timeformat="dateTime"><attributes class="node" mode="dynamic">
<attribute id="per_day" title="mentionsPerDay" type="integer"/></attributes><attributes class="node">
<attribute id="kind" title="type" type="string"/><attribute id="m" title="mentions" type="integer"/></attributes>
<nodes><node id="n1" label="Ann"><attvalues><attvalue for="kind" value="person"></attvalue>
<attvalue for="m" value="5.0"></attvalue><attvalue for="per_day" value="3" start="2022-04-26T00:00:00.000Z"/></attvalues>
<viz:size value="12.5"></viz:size><viz:position x="1.5" y="-2" z="0"/></node></nodes><edges/></graph></gexf>`;
  await withImported('gephi.gexf', text, async (store) => {
    const { items } = await store.entities({ limit: 1 });
    expect(items[0]).toMatchObject({ id: 'n1', name: 'Ann', mentions: 5, size: 12.5, x: 1.5, y: -2 });
    expect(items[0]!.days.map(({ date, mentions }) => [date, mentions])).toEqual([
      ['', 2],
      ['2022-04-26', 3],
    ]);
  });
});

test.each([
  ['a type of its own', file(node('1', 'ship'), ''), 7, "'type' that is one of person, place, organisation"],
  ['two of an id', file(node('1') + node('1'), ''), 8, "two nodes '1'"],
  [
    'an end that is nowhere',
    file(node('1'), '<edge source="1" target="9"/>'),
    10,
    "'target' of the edge is '9'",
  ],
  ['a tie to itself', file(node('1'), '<edge source="1" target="1"/>'), 10, 'tied to itself'],
  [
    'two ties of a pair',
    file(node('1') + node('2'), '<edge source="1" target="2"/>\n<edge source="2" target="1"/>'),
    12,
    'Two edges tie these nodes',
  ],
  [
    'half a sentence',
    file(node('1') + node('2'), '<edge source="1" target="2" weight="0.5"/>'),
    11,
    "'weight' is 0.5",
  ],
  ['no GEXF', '<graphml/>', 1, 'begins with <graphml>'],
  ['a document type', '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>', 1, 'A document type is not read'],
  ['tags that cross', '<gexf><graph></gexf></graph>', 1, '</gexf> closes <graph>'],
  ['an entity of its own', '<gexf version="&all;"/>', 1, "'&all;' stands for no character"],
  ['attributes without quotes', '<gexf version=1/>', 1, 'is no attribute of XML'],
])('a file with %s is refused by its line', async (_what, text, line, told) => {
  const message = await withImported('web.gexf', text, async () => '').catch((error: Error) => error.message);
  expect(message).toContain(`web.gexf:${line}: `);
  expect(message).toContain(told);
});
