import { describe, expect, test } from 'vitest';
import { resolveDocument } from '../../../../src/resolve/index.js';
import { marked } from '../../../support/make-document.js';

const locals = (source: string) => {
  const { text, extraction } = marked(source);
  return resolveDocument({ text, furniture: [] }, extraction).map((local) => ({
    ...local,
    forms: local.mentions.map((index) => extraction.mentions[index]!.text),
  }));
};

const teams = (source: string): string[] =>
  locals(source)
    .filter(({ team }) => team)
    .map(({ forms }) => forms.join(' = '));

const places = (source: string): string[] =>
  locals(source)
    .filter(({ type }) => type === 'place')
    .map(({ forms }) => forms.join(' = '));

describe('in a report of sport', () => {
  test.each([
    ['who beats', '[L:Norway] beat [L:Malta] 3-0 in a World Cup qualifier.', ['Norway', 'Malta']],
    ['who loses', 'In the hockey league [L:Turku] lost 4-1 at home to [L:Tampere].', ['Turku', 'Tampere']],
    ['who draws', '[L:Leeds] drew 1-1 with [L:Derby] in the football league.', ['Leeds', 'Derby']],
    ['who wins', 'Midfielder Per Ek scored in the 2-1 win over [L:Malta].', ['Malta']],
    ['who is a member', '[L:Leeds] striker [P:Ian Ek] missed a penalty in the football match.', ['Leeds']],
    [
      'whose coach speaks',
      'His striker was tired, [L:Norway] coach [P:Per Ek] said after the match.',
      ['Norway'],
    ],
    ['whose win it is', "The goalkeeper praised [L:Norway]'s 2-1 win in the football match.", ['Norway']],
    [
      'between whom',
      'The football league match between [L:Norway] and [L:Malta] was stopped.',
      ['Norway', 'Malta'],
    ],
    ['for whom', 'The midfielder scored for [L:Norway] in the tournament.', ['Norway']],
    ['from whom one is signed', 'The striker was signed from [L:Verona] by the club on Monday.', ['Verona']],
    ['a list', 'The rugby season: [L:Bath], [L:Leeds] and [L:Derby] won.', ['Bath', 'Leeds', 'Derby']],
    ['against', 'The goalkeeper was hurt in the match against [L:Chile].', ['Chile']],
    ['what stands in brackets behind', '[L:Malta] (football) v [L:Norway] in the semi-final.', ['Norway']],
    ['after a remark', '[L:Norway], unbeaten in ten football matches, took the lead.', ['Norway']],
    ['a shouted headline', 'FOOTBALL - [L:NORWAY] BEAT [L:MALTA] 3-0 IN CUP.', ['NORWAY', 'MALTA']],
    ['apart from its point and apostrophe', "[L:Norway] 's striker missed the match .", ['Norway']],
    ['its country in brackets', 'Basketball cup: [L:Lyon] (France) 81 Bologna (Italy) 75', ['Lyon']],
    ['who needs its qualifier', "The striker is doubtful for [L:Norway]'s World Cup qualifier.", ['Norway']],
    ['whose win is told of', "He scored twice in [L:Norway]'s win in the football league.", ['Norway']],
    ['whom a goal gave the win', 'The striker’s header gave [O:Leeds] a 2-1 win over Rovers.', ['Leeds']],
    ['behind whom one is', 'The pitcher’s side is within 2 1/2 games of [L:Texas].', ['Texas']],
    ['a line-up', 'RUGBY TEAMS\n[L:Norway] - [P:Per Ek]; [P:Bo Lund], [P:Al Orr] (captain).', ['Norway']],
    ['a numbered line-up', 'Soccer league. [L:Malta]: 1-[P:Per Ek]; 2-[P:Bo Lund], 3-[P:Al Orr]', ['Malta']],
    [
      'results of several towns in a line',
      'Soccer league results: in [L:Lagos], [L:Togo] 2 [L:Niger] 0; in [L:Oslo], [L:Norway] 1 [L:Malta] 3.',
      ['Togo', 'Niger', 'Norway', 'Malta'],
    ],
    [
      'results with scorers',
      'SOCCER - RESULTS\n[L:Leeds] 2 (Ek 18th, Orr 84th) [L:Derby] 1 (Lund 3rd). Halftime 1-1.',
      ['Leeds', 'Derby'],
    ],
    ['a table in a line', 'Soccer standings: [L:Leeds] 7 19, [L:Derby] 7 17.', ['Leeds', 'Derby']],
    ['whom one joins', 'The striker joined [L:Lyon] for a record fee this season.', ['Lyon']],
    ['to whom one is loaned', 'The club loaned the winger to [L:Metz] for the season.', ['Metz']],
    ['whose defeat it is', 'The striker scored in the 3-0 defeat of [L:Malta].', ['Malta']],
    ['above whom one moves', 'The win let Rovers move above [L:Leeds] in the football league.', ['Leeds']],
    ['what was taken from it', 'The goalkeeper’s side took the cup from [L:Derby].', ['Derby']],
    [
      'whose loss it is',
      'The football club from the Premier League: [L:Leeds] reported a pretax loss.',
      ['Leeds'],
    ],
    [
      'whose club stands behind a player',
      'Soccer league\nDefenders: Per Ek ([L:Bremen]), Al Orr ([L:Malta])\nForwards: Bo Lund ([L:Parma]).',
      ['Bremen', 'Parma'],
    ],
    [
      'what is ranked by time',
      'Cycling world championship\n1. [L:Norway] 1 hour 57 minutes\n2. [L:Malta] 48 seconds behind',
      ['Norway', 'Malta'],
    ],
    ['innings', 'Cricket: [L:Kenya] were 245 for six at stumps.', ['Kenya']],
  ])('%s is a team', (_, source, expected) => {
    expect(teams(source)).toEqual(expected);
  });

  test.each([
    ['where it is', 'The football match was played in [L:Vienna], and the striker scored.', 'Vienna'],
    ['where it was lost', 'The tennis player lost the final at [L:Basel] in straight sets.', 'Basel'],
    ['a dateline', '[L:OSLO] - The goalkeeper missed the football match.', 'OSLO'],
    [
      'a dateline with its date',
      'GOALKEEPER OUT\n[L:OSLO] 1996-10-09\nHe missed the football match.',
      'OSLO',
    ],
    ['with its state', 'The baseball game in [L:Mobile, Alabama] went to ten innings.', 'Mobile, Alabama'],
    ['an athlete of it', 'Second seed [P:Per Ek] of [L:Norway] won in straight sets in tennis.', 'Norway'],
    ['an athlete in brackets', 'Tennis: [P:Per Ek] ([L:Norway]) beat [P:Al Orr] 6-4 6-2.', 'Norway'],
    ['an athlete behind it', "In the tennis final he beat [L:Norway]'s Per Ek Holm 6-4 6-2.", 'Norway'],
    ['who is to hold it', '[L:Norway] will host the football World Cup.', 'Norway'],
    ['what is played there', 'She won the [L:Sydney] final in straight sets, her best tennis.', 'Sydney'],
    ['where one flies', 'After the rugby match the striker flew home for [L:Norway].', 'Norway'],
    ['its centre', 'The football club will build a stadium in the centre of [L:Leeds].', 'Leeds'],
    ['its police', 'The football match was stopped by [L:Leeds] police.', 'Leeds'],
    ['its government', "The football match was watched by [L:Norway]'s new government.", 'Norway'],
    ['where a league is', "He plays in the striker's role in [L:Norway]'s first division matches.", 'Norway'],
    ['its city', 'The football club left the city of [L:Leeds] for the season.', 'Leeds'],
  ])('%s is the place', (_, source, expected) => {
    expect(teams(source)).toEqual([]);
    expect(places(source)).toEqual([expected]);
  });

  test('a team is apart from the place of its name', () => {
    const source = 'Football: [L:Derby] beat [L:Leeds] 2-0. The match in [L:Derby] was a cup tie.';
    expect(teams(source)).toEqual(['Derby', 'Leeds']);
    expect(places(source)).toEqual(['Derby']);
  });

  test('what nothing decides is what most of its name are', () => {
    expect(
      teams(
        'Football: [L:Leeds] beat [L:Derby] 2-0. All scored for [L:Leeds], as the match was [L:Leeds] from the start.',
      ),
    ).toEqual(['Leeds = Leeds = Leeds', 'Derby']);
  });

  test('a story’s team is one throughout, but for where it stands as a place', () => {
    expect(
      teams(
        '[L:OSLO] 1996-10-09\n[L:Norway] beat [L:Malta] 3-0 in the rugby championship. Ek went over for [L:Norway] on his debut. He was born in [L:Norway].',
      ),
    ).toEqual(['Norway = Norway', 'Malta']);
  });

  test('the wire’s slug makes a report of what says little else', () => {
    const story = '[L:Norway] beat [L:Malta].\nThey sat down.\nEk spoke.\nIt rained on [L:Norway] again.';
    expect(teams(`SOCCER - EK STRIKES.\n${story}`)).toEqual(['Norway = Norway', 'Malta']);
    expect(teams(`TALKS - EK STRIKES.\n${story}`)).toEqual([]);
  });

  test('results, tables and fixtures give teams in every line', () => {
    expect(teams('FOOTBALL LEAGUE RESULTS\n[L:Leeds] 2 [L:Derby] 1\n[L:Bath] 0 [L:Coventry] 0')).toEqual([
      'Leeds',
      'Derby',
      'Bath',
      'Coventry',
    ]);
    expect(teams('Football league standings:\n[L:Leeds] 10 7 2 1 20\n[L:Derby] 10 6 3 1 18')).toEqual([
      'Leeds',
      'Derby',
    ]);
    expect(teams('Baseball league fixtures:\n[L:Boston] at [L:Detroit]')).toEqual(['Boston', 'Detroit']);
  });

  test('a team’s longer name in the same story takes it in', () => {
    const [club] = locals(
      'Baseball: the [O:Boston Red Sox] beat the Tigers 5-4. [L:Boston] starter [P:Al Orr] allowed two runs.',
    );
    expect(club).toMatchObject({ name: 'Boston Red Sox', type: 'organisation', team: true });
    expect(club!.merges).toEqual([{ from: 'Boston', to: 'Boston Red Sox', reason: 'team', score: 0.8 }]);
  });

  test('a club’s name may hold its town at any place, or leave it out', () => {
    const club = (source: string): unknown =>
      locals(source)
        .filter(({ name }) => name.includes(' '))
        .map(({ forms }) => forms.join(' = '));
    expect(
      club('SOCCER - RESULTS\n[O:VfL Bremen] 2 [L:Derby] 1\nTable: [L:Bremen] 7 19, [L:Derby] 7 17'),
    ).toEqual(['VfL Bremen = Bremen']);
    expect(club('Football: [O:Arminia Bremen] beat [L:Derby] 2-0. [O:Arminia] lead the league.')).toEqual([
      'Arminia Bremen = Arminia',
    ]);
    expect(
      club('Football: [O:Arminia Bremen] beat [O:Arminia Hamburg] 2-0. [O:Arminia] lead the league.'),
    ).toEqual(['Arminia Bremen', 'Arminia Hamburg']);
  });

  test('an open list knows clubs that the story never names in full', () => {
    const clubs = (source: string): unknown =>
      locals(source)
        .filter(({ team }) => team)
        .map(({ forms }) => forms.join(' = '));
    expect(
      clubs('Baseball: [L:Detroit] beat [L:Seattle] 6-2. The [O:Mariners] have lost five games.'),
    ).toEqual(['Detroit', 'Seattle = Mariners']);
    expect(
      clubs(
        'Baseball: [L:Detroit] beat [L:Chicago] 6-2. The [O:Cubs] and the [O:White Sox] have lost five games.',
      ),
    ).toEqual(['Detroit', 'Chicago']);
  });

  test('a town with a club of a year has more than one', () => {
    expect(
      teams(
        'SOCCER - RESULTS\n[O:Viktoria Munich] 2 [L:Derby] 1\n1905 Munich 0 [L:Leeds] 0\nTable: [L:Munich] 7 19, [L:Derby] 7 17',
      ),
    ).toContain('Munich');
  });

  test('of two clubs of a town it is neither’s, and a newspaper is no club', () => {
    expect(
      teams(
        'Football: [O:Manchester United] beat [O:Manchester City] 2-0. [L:Manchester] fans left before the end of the match.',
      ),
    ).toEqual(['Manchester']);
    expect(
      teams(
        'Baseball: [L:Boston] beat the Tigers 5-4. The coach told the [O:Boston Globe] the game was over.',
      ),
    ).toEqual(['Boston']);
  });
});

describe('without sport', () => {
  test.each([
    ['a contest for a post', '[L:Norway] beat [L:Malta] by two votes. The minister called it a good match.'],
    ['war', 'An army captain said [L:Norway] had defeated [L:Malta]. His side lost twelve men.'],
    ['a court', '[L:Texas] v. Orr was argued before the court. [L:Texas] lost 6-3.'],
    ['business', '[L:Tokyo] led the region with 210 points. [L:Sydney] lost 12, and the game was not over.'],
    ['weather', 'Temperatures at noon:\n[L:Madrid] 21 [L:Rome] 19\n[L:Vienna] 9 [L:Warsaw] 6'],
    ['votes', 'The electoral college:\n[L:Florida] 25 [L:Georgia] 13\n[L:Ohio] 21 [L:Texas] 32'],
    ['a strike', '[L:Leeds] fans of the opera lost a season. The team of negotiators met in [L:Leeds].'],
  ])('%s makes no team', (_, source) => {
    expect(teams(source)).toEqual([]);
  });

  test('a player beside the name is enough', () => {
    expect(teams('The queen met the bishop. [O:Leeds] striker [P:Al Orr] is ill. Bread costs more.')).toEqual(
      ['Leeds'],
    );
  });

  test('a passage of sport leaves the rest of the story alone', () => {
    expect(
      locals(
        'The governor of [L:Texas] opened a bridge. He promised lower taxes to the council. Then he flew to [L:Houston]. ' +
          'That night [L:Houston] beat [L:Seattle] 4-2 as the pitcher struck out eleven batters. ',
      ).map(({ name, team = false }) => [name, team]),
    ).toEqual([
      ['Texas', false],
      ['Houston', false],
      ['Houston', true],
      ['Seattle', true],
    ]);
  });
});

test('a text without a word of sport in it resolves as ever', () => {
  expect(teams('[L:Norway] led the talks, [L:Malta] lost, and [L:Chile] won.')).toEqual([]);
});
