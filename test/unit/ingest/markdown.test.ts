import { expect, test } from 'vitest';
import { readableText } from '../../../src/ingest/markdown/readable-text.js';
import { readAll } from '../../support/read-all.js';

test.each([
  ['# Ferry *sails* #\nNext', 'Ferry sails\n\nNext'],
  ['Ferry\n=====\n\nNext', 'Ferry\n\nNext'],
  ['**Ada Lindt** met _the mayor_ of `Oban`.', 'Ada Lindt met the mayor of Oban.'],
  [
    'See [the *pier*](https://a.example/x_(y) "t") and [Oban][1].\n\n[1]: https://a.example',
    'See the pier and Oban.',
  ],
  ['![A boat](boat.jpg) A boat.', 'A boat.'],
  ['<https://a.example/x>', 'https://a.example/x'],
  ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
  ['\\*not emphasis\\* &amp; &#8211; &quot;', '*not emphasis* & – "'],
  ['- Oban\n- Lerwick\n  1. Kirkwall', 'Oban\nLerwick\nKirkwall'],
  ['> Nobody complained.', 'Nobody complained.'],
  ['| Port | Boats |\n|---|---|\n| Oban | 3 |', 'Port | Boats\n\nOban | 3'],
  ['One<!-- hidden\nnote -->.\n\n---\n\nTwo', 'One.\n\nTwo'],
  ['```\n# not a heading\n```', '# not a heading'],
  ['one <b>bold</b> word<br>next', 'one bold word next'],
])('%j reads %j', (markdown, text) => {
  expect(readableText(markdown)).toBe(text);
});

test('front matter is metadata and no text', async () => {
  const file =
    '---\ntitle: "Ferry: it sails"\npublisher: Gazette # a paper\ndate: 2021-03-03\nurl: https://a.example/1\n---\n\nOban waits.\n';
  const [reading] = await readAll('a.md', file);
  expect(reading!.document).toMatchObject({
    text: 'Oban waits.',
    title: 'Ferry: it sails',
    publisher: 'Gazette',
    publishedAt: '2021-03-03',
    dateSource: 'metadata',
    url: 'https://a.example/1',
  });
});
