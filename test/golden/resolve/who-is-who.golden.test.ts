import { expect, test } from 'vitest';
import { resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument } from '../../support/make-document.js';

const STORIES: Readonly<Record<string, string>> = {
  'monday-talks':
    'Norwegian Prime Minister [P:Nora Feldt] met [P:António Reis] in [L:Oslo]. Mrs. [P:Feldt] spoke for an hour. ' +
    '[P:Reis] thanked the [O:International Committee of the Red Cross] ([O:ICRC]). The [O:Red Cross] will send trucks.',
  'tuesday-trucks':
    '[P:Antonio Reis] told reporters in [L:Kiev] that the [O:ICRC] had waited. Prime Minister [P:N. Feldt] blamed the roads. ' +
    "Norway's [O:Defence Ministry] offered drivers.",
  'wednesday-roads':
    'The [O:Norwegian Defence Ministry] repaired a bridge near [L:Kyiv]. [P:Reis], who came from [L:Lisbon], crossed it first.',
  'thursday-football':
    'The striker [P:Nora Feldt] scored for [O:Harborough United]. [P:Feldt], 19, left [L:Harborough] for [L:Springfield], [L:Illinois].',
  'friday-brothers':
    'The lawyer [P:William Orr] sued [O:Halden Motor Company]. [P:Bill Orr] lost. His brother [P:Jan Orr] sat behind him. ' +
    '[P:Orr] will appeal. [O:Halden] would not comment in [L:Springfield], [L:Ohio].',
  'saturday-court':
    '[P:Jan Orr] and [P:William Orr] met [O:Halden Motor Co.] again. [P:Orr] said nothing. The [O:U.N.] and the [O:United Nations] were silent.',
  'sunday-letter':
    '[P:Volodymyr Hnatiuk] wrote to [O:UN] staff in the [L:U.S.] and to the [O:Northern Fishers Union] ([O:NFU]). ' +
    '[P:Vladimir Hnatyuk] got no answer from the [L:United States]. [O:NFU] boats stayed in port.',
};

// Look at the snapshot when a rule changes: every line is a person or thing that a reader would take for one.
test('who is who in a week of short stories, under which names and why', async () => {
  const { entities } = resolveCorpus(
    Object.entries(STORIES).map(([source, text]) => corpusDocument(source, text)),
    [],
  );
  const shown = entities
    .map(({ type, name, forms, members, merges }) =>
      [
        `${name} (${type}), ${members.length} ${members.length === 1 ? 'story' : 'stories'}`,
        `   named: ${forms.map(({ text, count }) => `${text} ×${count}`).join(', ')}`,
        ...merges.map(({ from, to, reason, score }) => `   ${from} → ${to}: ${reason}, ${score}`),
      ].join('\n'),
    )
    .sort();
  await expect(`${shown.join('\n')}\n`).toMatchFileSnapshot('who-is-who.txt');
});
