import { describe, expect, test } from 'vitest';
import { resolveCorpus } from '../../../src/resolve/index.js';
import { corpusDocument, resolveMarked } from '../../support/make-document.js';

const names = (...texts: readonly string[]): string[] =>
  resolveMarked(...texts)
    .map(({ name, members }) => `${name} ×${members.length}`)
    .sort();

// Two lives, in words enough to tell them by.
const FARM =
  ' farms wheat, barley and oats near the river. Cattle, sheep and pigs won prizes at the county market, where grain and wool ' +
  'were sold, and rain had spoilt the hay and the apple harvest.';
const COURT =
  ' was told of the verdict by lawyers after a trial for fraud and forgery. The judge at the appeal court had heard witnesses, ' +
  'prosecutors and the police, and the jury found the bank guilty of bribery and tax evasion.';

test('equal full names in two stories are one person', () => {
  expect(names('[P:Nora Feldt] spoke.', '[P:Nora Feldt] sat.')).toEqual(['Nora Feldt ×2']);
});

test.each([
  ['[L:NEW DELHI] burns.', 'New Delhi'],
  ['[L:RIO DE JANEIRO] burns.', 'Rio de Janeiro'],
  ['[P:ANN MCDONALD] left.', 'Ann McDonald'],
  ["[P:O'BRIEN] left.", "O'Brien"],
  ['The [L:U.S.] left.', 'United States'],
  ['The [L:UAE] left.', 'United Arab Emirates'],
  ['[O:UNESCO] left.', 'United Nations Educational, Scientific and Cultural Organization'],
  ['[O:ZWORF] left.', 'ZWORF'],
])('%s is shown as %s', (text, name) => {
  expect(resolveMarked(text).map((entity) => entity.name)).toEqual([name]);
});

test('a name that many bodies bear is shown with whose it is', () => {
  expect(
    names(
      'The [O:UN Security Council] met in [L:Lomas]. The [O:Security Council] voted. The [O:Security Council] sat.',
      'The [O:Security Council] met in [L:Lomas].',
    ),
  ).toEqual(['Lomas ×2', 'UN Security Council ×2']);
});

describe('what is left of a name when its beginning is left out', () => {
  const here =
    'The [O:Arden Committee of the Blue Lamp] came. The [O:Committee of the Blue Lamp] left [L:Lomas].';

  test('means the same elsewhere in like company', () => {
    expect(names(here, 'The [O:Committee of the Blue Lamp] went to [L:Lomas].')).toEqual([
      'Committee of the Blue Lamp ×2',
      'Lomas ×2',
    ]);
  });

  test('stays its own where others bear it too', () => {
    expect(
      names(
        here,
        'The [O:Committee of the Blue Lamp] went to [L:Lomas].',
        'The [O:Brill Committee of the Blue Lamp] sat in [L:Corvo].',
      ),
    ).toEqual([
      'Arden Committee of the Blue Lamp ×1',
      'Brill Committee of the Blue Lamp ×1',
      'Committee of the Blue Lamp ×1',
      'Corvo ×1',
      'Lomas ×2',
    ]);
  });
});

test('a name in between makes no one of two: a middle name, a country', () => {
  const bearers = names(
    '[P:Nora A. Feldt], mayor of Leeds, spoke. [P:Nora Feldt] left.',
    '[P:Nora Feldt], mayor of Leeds, sat.',
    '[P:Nora B. Feldt], mayor of Leeds, ran. [P:Nora Feldt] left.',
    '[P:Nora A. Feldt], mayor of Leeds, sang.',
  );
  expect(bearers).toHaveLength(2);
  expect(
    names(
      'The [O:Pakistan Supreme Court] sat. The [O:Supreme Court] rose.',
      'The [O:U.S. Supreme Court] sat. The [O:Supreme Court] rose.',
    ),
  ).toHaveLength(2);
});

test('one text that takes two names for one does not join what others tell apart', () => {
  const misread = '[L:Lomas], formerly known as [L:Corvo], burns.';
  expect(names(misread)).toHaveLength(1);
  const apart = ['[L:Lomas] burns. [L:Corvo] drowns.', '[L:Corvo] and [L:Lomas] are at war.'];
  expect(names(misread, ...apart)).toHaveLength(2);
});

test('freer romanisations are one name where the company agrees, under whatever name it is given', () => {
  const chairman = '[P:Yasser Darwish] leads the [O:Port Workers Front]. The [O:PWF] sat in [L:Lomas].';
  const bearers = (other: string): number =>
    names(chairman, other).filter((name) => /Darwish/.test(name)).length;
  expect(bearers('The [O:PWF] backed [P:Yasir Darwish].')).toBe(1);
  expect(bearers('[P:Yasir Darwish] went to [L:Corvo].')).toBe(2);
});

test('romanisations of a given name are one name', () => {
  expect(
    names('President [P:Aleksandar Hnatsky] spoke.', 'President [P:Oleksandr Hnatsky] sat.'),
  ).toHaveLength(1);
});

test('a misspelt name is the one in the same company, elsewhere nobody', () => {
  const [here, slip] = ['[P:Nora Feldtmark] met [P:Jan Ek]. [P:Nora Feldtmark] won.', '[P:Nora Feldtmakr]'];
  expect(names(here, `${slip} sued [P:Jan Ek].`)).toEqual(['Jan Ek ×2', 'Nora Feldtmark ×2']);
  expect(names(here, `${slip} sat.`)).toEqual(['Jan Ek ×1', 'Nora Feldtmakr ×1', 'Nora Feldtmark ×1']);
});

test('two John Smiths stay two', () => {
  expect(
    names(
      'Footballer [P:John Smith] scored for [O:Harborough United].',
      'Senator [P:John Smith] spoke in the [O:Senate of Arden].',
    ),
  ).toEqual(['Harborough United ×1', 'John Smith ×1', 'John Smith ×1', 'Senate of Arden ×1']);
});

test('who is kept apart from another of the name says why', () => {
  const apart = (...texts: readonly string[]) => resolveMarked(...texts).map((entity) => entity.apart);
  const reason = {
    from: 'John Smith',
    to: 'John Smith',
    reason: 'unlike-context',
    score: expect.any(Number),
  };
  expect(apart(`[P:John Smith]${FARM}`, `[P:John Smith]${COURT}`)).toEqual([[reason], [reason]]);
  const other = { from: 'Nora Feldt', to: 'Nora Feldt', reason: 'contradicted', score: 0 };
  expect(apart('[P:Nora Feldt], 19, won.', '[P:Nora Feldt], aged 82, sat.')).toEqual([[other], [other]]);
  expect(apart('[P:Nora Feldt] sat.', '[P:Nora Feldt] rose.')).toEqual([undefined]);
});

test('two of one name whose ages lie far apart stay two', () => {
  expect(names('[P:Nora Feldt], 19, won.', '[P:Nora Feldt], aged 82, sat.')).toEqual([
    'Nora Feldt ×1',
    'Nora Feldt ×1',
  ]);
  expect(names('[P:Nora Feldt], 41, won.', '[P:Nora Feldt], 42, sat.')).toEqual(['Nora Feldt ×2']);
  expect(names('[P:Nora Feldt], 28, won.', '[P:Nora Feldt], a retired dentist of 67, sat.')).toHaveLength(2);
  expect(names('[P:Nora Feldt], a nurse aged 52.', '[P:Nora Feldt], the nurse aged 82.')).toHaveLength(2);
});

describe('a name that many bear', () => {
  const bearers = (name: string, here: string, there: string): number =>
    resolveMarked(`[P:${name}]${here}`, `[P:${name}]${there}`).filter((one) => one.name === name).length;

  test('is of two people where nothing speaks for one, a rare name of one', () => {
    expect(bearers('Laura Carey', FARM, COURT)).toBe(2);
    expect(bearers('Nora Feldtmark', FARM, COURT)).toBe(1);
    // So few words say nothing of who is meant.
    expect(bearers('Laura Carey', ' farms wheat.', ' heard the verdict.')).toBe(1);
  });

  test('is of one person where the texts speak of one thing', () => {
    const [here, there] = [' saw the comet through a telescope.', ' photographed the comet and its moons.'];
    expect(bearers('Laura Carey', here, there)).toBe(1);
    const { merges } = resolveMarked(`[P:Laura Carey]${here}`, `[P:Laura Carey]${there}`)[0]!;
    expect(merges).toEqual([
      { from: 'Laura Carey', to: 'Laura Carey', reason: 'like-topic', score: expect.any(Number) },
    ]);
  });

  test('is of one person in like company, and of one age', () => {
    expect(bearers('Laura Carey', ' met [P:Nora Feldt].', ' sued [P:Nora Feldt].')).toBe(1);
    expect(bearers('Laura Carey', ', 29, won.', ', 30, sat.')).toBe(1);
  });

  test('stays two among strangers', () => {
    const here = ['Arden', 'Brill', 'Corvo', 'Dunholm', 'Elling', 'Farrow']
      .map((name) => `[L:${name}]`)
      .join(', ');
    const there = ['Gorse', 'Hexham', 'Ilmen', 'Jarrow', 'Kessel', 'Lomas']
      .map((name) => `[L:${name}]`)
      .join(', ');
    expect(bearers('John Smith', ` toured ${here}.`, ` toured ${there}.`)).toBe(2);
    expect(bearers('Nora Feldtmark', ` toured ${here}.`, ` toured ${there}.`)).toBe(1);
  });
});

test('every other form of an entity has its reason', () => {
  const reasons = (text: string) =>
    resolveMarked(text)[0]!.merges.map(({ from, to, reason }) => [from, to, reason]);
  expect(reasons('[L:Kyiv] is [L:Kiev], [L:Kyiv].')).toEqual([['Kiev', 'Kyiv', 'place-name']]);
  expect(reasons('[O:Halden Inc.] is [O:Halden], [O:Halden Inc.].')).toEqual([
    ['Halden', 'Halden Inc.', 'legal-form'],
  ]);
  expect(reasons('[P:José Ruiz] is [P:Jose Ruiz], [P:José Ruiz].')).toEqual([
    ['Jose Ruiz', 'José Ruiz', 'spelling'],
  ]);
  expect(reasons('[P:Nora Feldt] is [P:President Nora Feldt], [P:Nora Feldt].')).toEqual([
    ['President Nora Feldt', 'Nora Feldt', 'title'],
  ]);
});

test('a name given to neither of two is marked as ambiguous', () => {
  const entities = resolveMarked('[P:Nora Feldt] met [P:Jan Feldt]. [P:Feldt] left.');
  expect(entities.filter(({ ambiguous }) => ambiguous).map(({ name }) => name)).toEqual(['Feldt']);
});

test('homonyms have ids of their own', () => {
  const entities = resolveMarked('Footballer [P:John Smith] scored.', 'Senator [P:John Smith] spoke.');
  expect(new Set(entities.map(({ id }) => id)).size).toBe(2);
});

test('a bare family name joins the one person of that name whose company agrees', () => {
  expect(
    names('President [P:Nora Feldt] met [P:Jan Ekby].', 'President [P:Feldt] called [P:Jan Ekby].'),
  ).toEqual(['Jan Ekby ×2', 'Nora Feldt ×2']);
});

test('a bare family name without agreement stays its own', () => {
  expect(names('President [P:Nora Feldt] met [P:Jan Ek].', 'The striker [P:Feldt] scored.')).toEqual([
    'Feldt ×1',
    'Jan Ek ×1',
    'Nora Feldt ×1',
  ]);
});

test('a bare family name that few bear is the only one’s of that name in the corpus, a common one is not', () => {
  expect(names('[P:Nora Feldtmark] spoke.', '[P:Feldtmark] called.')).toEqual(['Nora Feldtmark ×2']);
  expect(names('[P:Nora Smith] spoke.', '[P:Smith] called.')).toEqual(['Nora Smith ×1', 'Smith ×1']);
  expect(names('[P:Nora Feldtmark] and [P:Jan Feldtmark] spoke.', '[P:Feldtmark] called.')).toEqual([
    'Feldtmark ×1',
    'Jan Feldtmark ×1',
    'Nora Feldtmark ×1',
  ]);
});

test('a long name that holds the acronym is the body of that acronym', () => {
  expect(
    resolveMarked(
      'The [O:Northern Fishers Union] ([O:NFU]) met.',
      'The [O:Fishers Union NFU] ([O:NFU]) sat. [O:NFU] voted.',
      '[O:NFU] voted.',
    ),
  ).toHaveLength(1);
});

test('an acronym introduced in one story names the same body in the next', () => {
  const [union] = resolveMarked('The [O:Northern Fishers Union] ([O:NFU]) met.', '[O:NFU] voted.');
  expect(union).toMatchObject({ name: 'Northern Fishers Union', type: 'organisation' });
  expect(union!.members).toHaveLength(2);
});

test('an acronym that stands alone has its long name from the open list', () => {
  expect(names('[O:NATO] met.', '[O:WHO] met.')).toEqual([
    'North Atlantic Treaty Organization ×1',
    'World Health Organization ×1',
  ]);
});

test('places of one name in two states stay two', () => {
  expect(names('Fire in [L:Springfield], Illinois.', 'Flood in [L:Springfield], Missouri.')).toEqual([
    'Springfield ×1',
    'Springfield ×1',
  ]);
});

test('spellings of one name across stories are one', () => {
  expect(names('[P:Oleh Hnatsky] spoke.', '[P:Oleh Hnatskyy] sat.', '[L:Kiev]', '[L:Kyiv]')).toEqual([
    'Kyiv ×2',
    'Oleh Hnatsky ×2',
  ]);
});

test('near-copies change nothing but the members', () => {
  const stories = [
    corpusDocument('a', 'President [P:Nora Feldt] met [P:Ek].'),
    corpusDocument('b', '[P:Jan Ek] sat.'),
  ];
  const copies = ['c', 'd', 'e'].map((source) => ({
    ...corpusDocument(source, 'President [P:Nora Feldt] met [P:Ek] and [P:Somebody Else].'),
    copyOf: stories[0]!.id,
  }));
  const without = resolveCorpus(stories, []);
  const withCopies = resolveCorpus([...copies, ...stories], []);
  const bare = ({ id, name, forms, merges }: (typeof without.entities)[number]) => ({
    id,
    name,
    forms,
    merges,
  });
  expect(withCopies.entities.map(bare)).toEqual(without.entities.map(bare));
  expect(withCopies.entities.find(({ name }) => name === 'Nora Feldt')!.members).toHaveLength(4);
});

test('a title inside the span is not shown as part of the name', () => {
  expect(names('[P:Governor Nora Feldt] spoke.')).toEqual(['Nora Feldt ×1']);
});

test('long names of one acronym, one cut short, are one body', () => {
  expect(
    names(
      'The [O:European Space Fisheries Board] ([O:ESFB]) met.',
      'The [O:European Space Fisheries Board Council] ([O:ESFB]) met.',
      '[O:ESFB] voted.',
    ),
  ).toEqual(['European Space Fisheries Board ×3']);
});

test('the ministries of two countries are two, whatever order their names have', () => {
  expect(
    names(
      "Russia's [O:Defence Ministry] spoke.",
      'The [O:Russian Ministry of Defence] spoke.',
      "Spain's [O:Defence Ministry] spoke.",
    ),
  ).toHaveLength(2);
});

test('pairs compared stay few when one name fills the corpus', () => {
  const documents = Array.from({ length: 300 }, (_, i) =>
    corpusDocument(`s${i}`, `[P:John Smith] met [P:Ana Reis${'abc'[i % 3]}].`),
  );
  const { stats } = resolveCorpus(documents, []);
  expect(stats.pairs / stats.mentions).toBeLessThan(2);
});

describe('ministries that every country has', () => {
  const shown = (...texts: readonly string[]): string[] =>
    resolveMarked(...texts)
      .filter(({ type }) => type === 'organisation')
      .map(({ name, members }) => `${name} ×${members.length}`)
      .sort();

  test('of two countries are two, each shown with its own', () => {
    expect(
      shown(
        "Norway's [O:Defence Ministry] sat. The [O:Defence Ministry] met.",
        "India's [O:Defence Ministry] sat.",
        'The [O:Norwegian Defence Ministry] voted.',
        'The [O:Indian Finance Ministry] voted.',
      ),
    ).toEqual(['Defence Ministry (India) ×1', 'Indian Finance Ministry ×1', 'Norwegian Defence Ministry ×2']);
  });

  test('are the country’s that a text is about', () => {
    expect(
      shown(
        'The [O:Defence Ministry] met Turkish engineers. [L:Turkey] will pay.',
        'The [O:Turkish Defence Ministry] sat.',
      ),
    ).toEqual(['Turkish Defence Ministry ×2']);
  });

  test('are not one by name alone', () => {
    expect(shown('The [O:Defence Ministry] sat.', 'The [O:Defence Ministry] met.')).toEqual([
      'Defence Ministry ×1',
      'Defence Ministry ×1',
    ]);
    expect(
      shown('The [O:Defence Ministry] heard [P:Nora Feldt].', 'The [O:Defence Ministry] met [P:Nora Feldt].'),
    ).toEqual(['Defence Ministry ×2']);
  });
});

test('somebody with a hyphen in the family name is shown in full, and found by initial and family name', () => {
  expect(
    names(
      '[P:Nora Feldt-Orr] left [O:Halden Bank]. [P:Feldt-Orr], 61, gave no reason. [P:Feldt-Orr] smiled.',
      'Shares in [O:Halden Bank] fell after [P:N. Feldt-Orr] left.',
    ),
  ).toEqual(['Halden Bank ×2', 'Nora Feldt-Orr ×2']);
});

test('one name in two orders is one in like company', () => {
  expect(names('[P:Kim Dae-hyun] met [P:Nora Feldt].', '[P:Dae-hyun Kim] met [P:Nora Feldt].')).toEqual([
    'Dae-hyun Kim ×2',
    'Nora Feldt ×2',
  ]);
  expect(names('[P:Kim Dae-hyun] sang.', '[P:Dae-hyun Kim] sued.')).toHaveLength(2);
});

test('who bears a rare family name is found by an initial, and with a second family name', () => {
  expect(names('[P:Nora Feldtmark] sang.', '[P:N. Feldtmark] sued.')).toEqual(['Nora Feldtmark ×2']);
  expect(names('[P:Nora Feldtmark] sang.', '[P:Nora Feldtmark Orr] sued.')).toHaveLength(1);
  expect(names('[P:John Smith] sang.', '[P:J. Smith] sued.')).toHaveLength(2);
});

test('whoever is a suspect or a hostage has another walk of life as well', () => {
  expect(names('Journalist [P:Nora Feldtmark] was seized.', 'The hostage [P:Nora Feldtmark] spoke.')).toEqual(
    ['Nora Feldtmark ×2'],
  );
});
