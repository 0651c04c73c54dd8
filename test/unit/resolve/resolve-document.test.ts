import { expect, test } from 'vitest';
import { resolveDocument } from '../../../src/resolve/index.js';
import { marked } from '../../support/make-document.js';

/** The forms of each entity, joined, in order of first mention. */
const clusters = (source: string): string[] => {
  const { text, extraction } = marked(source);
  return resolveDocument({ text, furniture: [] }, extraction).map(({ mentions }) =>
    mentions.map((index) => extraction.mentions[index]!.text).join(' = '),
  );
};

test.each([
  ['a family name', '[P:Nora Feldt] spoke. [P:Feldt] left.', ['Nora Feldt = Feldt']],
  ['a title', 'Prime Minister [P:Nora Feldt] spoke. Mrs. [P:Feldt] left.', ['Nora Feldt = Feldt']],
  ['an initial', '[P:Nora Feldt] spoke. [P:N. Feldt] left.', ['Nora Feldt = N. Feldt']],
  ['a first name after the full one', '[P:Nora Feldt] sang. [P:Nora] left.', ['Nora Feldt = Nora']],
  ['a nickname', '[P:William Orr] spoke. [P:Bill Orr] left.', ['William Orr = Bill Orr']],
  ['diacritics', '[P:António Reis] spoke. [P:Antonio Reis] left.', ['António Reis = Antonio Reis']],
  ['romanisations', '[P:Oleh Hnatskyi] spoke. [P:Hnatsky] left.', ['Oleh Hnatskyi = Hnatsky']],
  ['a slip', '[P:Nora Feldtmark] spoke. [P:Nora Feldtmakr] left.', ['Nora Feldtmark = Nora Feldtmakr']],
  ['a slip in the given name', '[P:Sigurdis Ek] sat. [P:Sigurdos Ek] ran.', ['Sigurdis Ek = Sigurdos Ek']],
  ['a middle name', '[P:Nora Jane Feldt] spoke. [P:Nora Feldt] left.', ['Nora Jane Feldt = Nora Feldt']],
  [
    'a particle',
    '[P:Ursel von der Haide] spoke. [P:von der Haide] left.',
    ['Ursel von der Haide = von der Haide'],
  ],
  [
    'a short name in the headline and after',
    '[O:Corvo] to build ships. [O:Corvo-Lund AG] said so. [O:Corvo] has two docks.',
    ['Corvo = Corvo-Lund AG = Corvo'],
  ],
  ['a legal form before the name', '[O:AB Corvo] spoke. [O:Corvo] left.', ['AB Corvo = Corvo']],
  [
    'an introduced acronym',
    'The [O:Northern Fishers Union] ([O:NFU]) met.',
    ['Northern Fishers Union = NFU'],
  ],
  [
    'an acronym of another language',
    'The [O:Armed People of Arden], or [O:FZPA], met. [O:FZPA] left.',
    ['Armed People of Arden = FZPA = FZPA'],
  ],
  ['another body', 'The [O:Union of Arden Mills], or [O:NATO], must act.', ['Union of Arden Mills', 'NATO']],
  [
    'an acronym by its initials',
    '[O:Northern Fishers Union] met. [O:NFU] voted.',
    ['Northern Fishers Union = NFU'],
  ],
  [
    'an acronym of another language',
    '[O:Workers Front] ([O:PVK]) met. [O:PVK] won.',
    ['Workers Front = PVK = PVK'],
  ],
  [
    'the United Nations',
    'The [O:U.N.] and [O:UN] are the [O:United Nations].',
    ['U.N. = UN = United Nations'],
  ],
  ['the United States', '[L:U.S.] [L:US] [L:USA] [L:United States].', ['U.S. = US = USA = United States']],
  ['what state a place is', '[L:State of Texas] is [L:Texas].', ['State of Texas = Texas']],
  ['a place name table', '[L:Kiev] is [L:Kyiv].', ['Kiev = Kyiv']],
  [
    'legal forms and articles',
    '[O:Halden Corp.] grew. [O:Halden] sold. [O:the Halden].',
    ['Halden Corp. = Halden = the Halden'],
  ],
  [
    'what kind of company',
    '[O:Halden Motor Company] grew. [O:Halden] sold.',
    ['Halden Motor Company = Halden'],
  ],
  [
    'the order of an office',
    '[O:Ministry of Defence] paid. [O:Defense Ministry] said.',
    ['Ministry of Defence = Defense Ministry'],
  ],
  [
    'the country of an office',
    '[O:US Air Guard] flew. [O:United States Air Guard].',
    ['US Air Guard = United States Air Guard'],
  ],
  [
    'initials that count the legal form',
    '[O:Overland Parcel Investment Corporation] grew. [O:OPIC] sold.',
    ['Overland Parcel Investment Corporation = OPIC'],
  ],
  [
    'a city left out',
    '[O:Chicago Red Herons] lost. The [O:Red Herons] left.',
    ['Chicago Red Herons = Red Herons'],
  ],
  [
    'the head of a long name',
    'The [O:Society of the Lamp] met. The [O:Society] voted.',
    ['Society of the Lamp = Society'],
  ],
])('one bearer by %s', (_, source, expected) => {
  expect(clusters(source)).toEqual(expected);
});

test.each([
  ['other first names', '[P:Nora Feldt] met [P:Jan Feldt].', ['Nora Feldt', 'Jan Feldt']],
  ['other middle initials', '[P:Nora J. Feldt] met [P:Nora K. Feldt].', ['Nora J. Feldt', 'Nora K. Feldt']],
  ['father and son', '[P:Jan Feldt Sr.] met [P:Jan Feldt Jr.].', ['Jan Feldt Sr.', 'Jan Feldt Jr.']],
  [
    'a town and its team',
    '[L:Harborough] cheered [O:Harborough United].',
    ['Harborough', 'Harborough United'],
  ],
  [
    'a part of an organisation and the organisation',
    'The [O:Youth Committee of the Northern Fishers Union] met. The [O:Northern Fishers Union] sat.',
    ['Youth Committee of the Northern Fishers Union', 'Northern Fishers Union'],
  ],
  ['a city and its airport', '[L:Vienna Airport] closed. [L:Vienna] slept.', ['Vienna Airport', 'Vienna']],
  ['the pronoun us and the country', '[L:US] troops told [O:us].', ['US', 'us']],
])('two bearers with %s', (_, source, expected) => {
  expect(clusters(source)).toEqual(expected);
});

test('a first name that two people share is nobody’s link between them', () => {
  expect(clusters('[P:David Lorne] met [P:David Beck]. [P:David] smiled.')).toEqual([
    'David Lorne',
    'David Beck',
    'David',
  ]);
});

test('a bare family name with two candidates stays its own and says so', () => {
  const { text, extraction } = marked('[P:Nora Feldt] met [P:Jan Feldt]. [P:Feldt] left.');
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ name, ambiguous }) => [name, ambiguous])).toEqual([
    ['Nora Feldt', undefined],
    ['Jan Feldt', undefined],
    ['Feldt', true],
  ]);
});

test('a bare family name is the only bearer’s named so far, and stays so after another is named', () => {
  expect(
    clusters('[P:Nora Feldt] spoke. [P:Feldt] left. Her brother [P:Jan Feldt] sat. [P:Feldt] wrote.'),
  ).toEqual(['Nora Feldt = Feldt = Feldt', 'Jan Feldt']);
  expect(
    clusters('Mrs [P:Nora Feldt] spoke. [P:Feldt] left. Mr [P:Jan Feldt] sat. Mr [P:Feldt] rose.'),
  ).toEqual(['Nora Feldt = Feldt', 'Jan Feldt = Feldt']);
});

test('a form of address or a role decides between two candidates', () => {
  expect(clusters('Mr [P:Jan Feldt] met Mrs [P:Nora Feldt]. Mrs [P:Feldt] left. Mr [P:Feldt] sat.')).toEqual([
    'Jan Feldt = Feldt',
    'Nora Feldt = Feldt',
  ]);
  expect(clusters('President [P:Jan Feldt] met singer [P:Nora Feldt]. President [P:Feldt] left.')).toEqual([
    'Jan Feldt = Feldt',
    'Nora Feldt',
  ]);
});

test('titles and roles beside a name are kept as roles', () => {
  const { text, extraction } = marked(
    'Norwegian Prime Minister [P:Nora Feldt] and [P:Jan Ek], a plumber from [L:Leeds], sat.',
  );
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ roles }) => roles)).toEqual([
    ['prime minister', 'prime minister of norway'],
    ['plumber', 'plumber of leeds'],
    [],
  ]);
});

test.each([
  ['opens the next sentence', '[P:Nora Feldt] lost. The striker blamed nobody.', [['striker']]],
  ['follows a semicolon', '[P:Nora Feldt] lost; the striker wept.', [['striker']]],
  ['is somebody new', '[P:Nora Feldt] lost. The striker who won wept.', [[]]],
  ['could be another’s', '[P:Nora Feldt] met [P:Jan Ek]. The striker wept.', [[], []]],
  ['was given', '[P:Nora Feldt] was elected mayor of Leeds.', [['mayor', 'mayor of leeds']]],
])('a role that %s', (_, source, expected) => {
  const { text, extraction } = marked(source);
  expect(resolveDocument({ text, furniture: [] }, extraction).map(({ roles }) => roles)).toEqual(expected);
});

test('a role reaches over no full stop, but over the points of an acronym', () => {
  const { text, extraction } = marked(
    'Gas came from Norway. Prime Minister [P:Nora Feldt] spoke. The U.S. President [P:Jan Ek] sat.',
  );
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ roles }) => roles)).toEqual([
    ['prime minister'],
    ['president', 'president of united states'],
  ]);
});

test('an office that somebody took is a role, what something was named after is none', () => {
  const { text, extraction } = marked(
    '[P:Nora Feldt], who was appointed education minister in March, sat. [P:Jan Ek] was named after president Berg.',
  );
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ roles }) => roles)).toEqual([['education minister'], []]);
});

test.each([
  ['in a short word', '[P:Nora Feldt] met [P:Nora Felde].'],
  ['in the first letter', '[P:Nora Feldtmark] met [P:Nora Heldtmark].'],
  ['between two names that people bear', '[P:Nora Peterson] met [P:Nora Petersen].'],
  ['that makes the name a woman’s', '[P:Eskil Rasmundsen] met [P:Eskila Rasmundsen].'],
  ['beside an initial', '[P:N. Feldtmark] met [P:N. Feldtmakr].'],
])('one letter %s keeps two people apart', (_, source) => {
  expect(clusters(source)).toHaveLength(2);
});

test('two companies that were taken for one name are neither of them', () => {
  expect(clusters('[O:Halden and Orrick] may merge. [O:Orrick] denied it.')).toEqual([
    'Halden and Orrick',
    'Orrick',
  ]);
});

test('an age beside a name is kept with the roles', () => {
  const { text, extraction } = marked(
    '[P:Nora Feldt], 19, sat. [P:Jan Ek], aged 82, and [P:Ida Ro], 5 to 1, won.',
  );
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ roles }) => roles)).toEqual([['aged 19'], ['aged 82'], []]);
});

test('the container named beside a place is kept', () => {
  const { text, extraction } = marked('In [L:Mobile], [L:Alabama], and in [L:Paris], Texas.');
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ name, within }) => [name, within])).toEqual([
    ['Mobile', ['alabama']],
    ['Alabama', []],
    ['Paris', ['texas']],
  ]);
});

test('one name that was tagged two ways has one type', () => {
  const { text, extraction } = marked('[L:Azurplant] stands. [L:Azurplant] burns. [O:Azurplant] says no.');
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ type, mentions }) => [type, mentions])).toEqual([['place', [0, 1, 2]]]);
});

test('each merge has a reason and a score', () => {
  const { text, extraction } = marked('[P:Nora Feldt] spoke. [P:Feldt] left.');
  expect(resolveDocument({ text, furniture: [] }, extraction)[0]!.merges).toEqual([
    { from: 'Feldt', to: 'Nora Feldt', reason: 'family-name', score: 0.9 },
  ]);
});

test('an office named beside its country is that country’s', () => {
  expect(
    clusters(
      "Russia's [O:Defence Ministry] spoke. Ukraine's [O:Defence Ministry] denied it. The [O:Supreme Court] of India sat.",
    ),
  ).toEqual(['Defence Ministry', 'Defence Ministry', 'Supreme Court']);
});

test('a family name taken for a place is the person named in full, unless the text uses it as a place', () => {
  const { text, extraction } = marked('[P:Lloyd Orsett] spoke. [L:Orsett] smiled. Rain fell in [L:Orsett].');
  const locals = resolveDocument({ text, furniture: [] }, extraction);
  expect(locals.map(({ type, mentions }) => [type, mentions])).toEqual([
    ['person', [0, 1]],
    ['place', [2]],
  ]);
});

test('a short name that comes before the long one, or has a legal form, is not short for it', () => {
  expect(clusters('[O:Apsel Inc.] sued. [O:Apsel] lost. [O:Apsel Choir] won.')).toEqual([
    'Apsel Inc. = Apsel',
    'Apsel Choir',
  ]);
});
