import { expect, test } from 'vitest';
import { typeTeams } from '../../../../src/resolve/document/teams/type-teams.js';
import { resolveDocument } from '../../../../src/resolve/index.js';
import { marked, resolveMarked } from '../../../support/make-document.js';

const names = (...texts: readonly string[]): string[] =>
  resolveMarked(...texts)
    .map(({ name, type, members }) => `${name}, ${type} ×${members.length}`)
    .sort();

const MATCH = '[L:Norway] beat [L:Malta] 3-0 in a World Cup qualifier.';

test('a national team is a node of its own, apart from its country, in all stories', () => {
  expect(names(MATCH, '[L:Norway] and [L:Malta] signed a treaty.', `${MATCH} The striker scored.`)).toEqual([
    'Malta (team), organisation ×2',
    'Malta, place ×1',
    'Norway (team), organisation ×2',
    'Norway, place ×1',
  ]);
});

test('the reason why a country’s name is on its team is kept', () => {
  const team = resolveMarked(MATCH).find(({ name }) => name === 'Norway (team)');
  expect(team?.forms).toEqual([{ text: 'Norway', count: 1 }]);
  expect(team?.merges).toEqual([{ from: 'Norway', to: 'Norway (team)', reason: 'team', score: 1 }]);
});

test('a town’s team joins the club by the longer name that a story gave it, the town does not', () => {
  expect(
    names(
      'Baseball: the [O:Boston Red Sox] beat the Tigers 5-4. [L:Boston] starter [P:Al Orr] allowed two runs.',
      'BASEBALL LEAGUE RESULTS\n[L:Boston] 3 [L:Detroit] 1',
      'Police in [L:Boston] and [L:Detroit] arrested twelve people.',
    ),
  ).toEqual([
    'Al Orr, person ×1',
    'Boston Red Sox, organisation ×2',
    'Boston, place ×1',
    'Detroit (team), organisation ×1',
    'Detroit, place ×1',
  ]);
});

test('where stories give two clubs, a town’s bare name is neither’s', () => {
  expect(
    names(
      'Football: [O:Bristol City] beat Rovers 2-0 in the league. [L:Bristol] striker [P:Al Orr] scored.',
      'Football: [O:Bristol Rovers] beat City 2-0 in the league. [L:Bristol] striker [P:Bo Ek] scored.',
      'FOOTBALL LEAGUE RESULTS\n[L:Bristol] 3 [L:Derby] 1',
    ).filter((name) => name.startsWith('Bristol')),
  ).toEqual([
    'Bristol (team), organisation ×1',
    'Bristol City, organisation ×1',
    'Bristol Rovers, organisation ×1',
  ]);
});

test('a team known by tables alone is not shouted', () => {
  expect(names('BASEBALL LEAGUE RESULTS\n[O:KANSAS CITY] 3 [O:DETROIT] 1')).toEqual([
    'Detroit (team), organisation ×1',
    'Kansas City (team), organisation ×1',
  ]);
});

test('a city that some stories’ tagging took for an organisation, without sport, is the place', () => {
  expect(
    names(
      '[O:Boston] will hear the case.',
      '[O:Boston] met.',
      '[O:Boston] sat.',
      'Police in [L:Boston] met.',
    ),
  ).toEqual(['Boston, place ×4']);
});

test('a company that bears a city’s name stays one', () => {
  const company = Array.from({ length: 8 }, () => '[O:Santander] raised its profit.');
  expect(names(...company, 'It rained in [L:Santander].')).toEqual(['Santander, organisation ×9']);
});

test('mentions of towns’ teams are typed as the guide has it, those of countries’ as they were', () => {
  const { text, extraction } = marked(
    'Football: [L:Leeds] beat [L:Malta] 3-0 in [L:Derby] to reach the cup semi-final.',
  );
  const typed = typeTeams(extraction, resolveDocument({ text, furniture: [] }, extraction));
  expect(typed.mentions.map((mention) => `${mention.text}: ${mention.type}`)).toEqual([
    'Leeds: organisation',
    'Malta: place',
    'Derby: place',
  ]);
});

const RUGBY = '[L:Norway] beat [L:Malta] 27-19 in rugby. The scrum-half scored two tries.';
const TEAM = (name: string): boolean => name.includes('team)');

test('a place has a team in every game; a story that tells none is of the one that most are of', () => {
  const soccer = 'SOCCER - RESULTS\n[L:Norway] 2 [L:Malta] 0';
  expect(names(MATCH, soccer, `${soccer} `, RUGBY).filter(TEAM)).toEqual([
    'Malta (football team), organisation ×3',
    'Malta (rugby team), organisation ×1',
    'Norway (football team), organisation ×3',
    'Norway (rugby team), organisation ×1',
  ]);
});

const SCORED = 'Football: [O:VfL Bremen] beat [L:Derby] 2-0 in the league. The striker scored.';
const BREMEN = 'Football: [L:Bremen] lost to [L:Derby] in the league. The striker scored.';

test('a team is the one club of its town that any story names, though none calls it so', () => {
  expect(names(SCORED, BREMEN).filter((name) => name.includes('Bremen'))).toEqual([
    'VfL Bremen, organisation ×2',
  ]);
});

test('a club of another game is another', () => {
  const baseball = 'Baseball: [L:Bremen] beat [L:Malta] 5-4. The pitcher allowed two homers.';
  expect(names(SCORED, baseball).filter((name) => name.includes('Bremen'))).toEqual([
    'Bremen (team), organisation ×1',
    'VfL Bremen, organisation ×1',
  ]);
});

test('of two clubs of one game a story means the one that it names besides', () => {
  expect(
    names(
      'Baseball: the [O:Boston Larks] beat the [O:Boston Herons] 5-4. The pitcher allowed two homers.',
      'Baseball: the [O:Boston Larks] won the game. The [O:Larks] have a new pitcher, [P:Al Orr].',
      'Baseball: [L:Detroit] beat [L:Boston] 6-2. The [O:Larks] have lost five games, pitcher [P:Al Orr] said.',
      'Baseball: [L:Detroit] beat [L:Boston] 3-1. The pitcher allowed two homers.',
    ).filter((name) => name.startsWith('Boston')),
  ).toEqual([
    'Boston (team), organisation ×1',
    'Boston Herons, organisation ×1',
    'Boston Larks, organisation ×3',
  ]);
});

test('youth teams, schools and associations are none of the place’s team', () => {
  expect(
    names(
      'Rugby: [O:Norway Under-21] beat [O:Texas Tech] 20-3. The scrum-half scored two tries.',
      'Rugby: [L:Norway] beat [L:Texas] 20-3. The scrum-half scored two tries.',
    ),
  ).toEqual([
    'Norway (team), organisation ×1',
    'Norway Under-21, organisation ×1',
    'Texas (team), organisation ×1',
    'Texas Tech, organisation ×1',
  ]);
});

test('a town’s team joins the club that the text calls by its nickname, where the list has one of the town', () => {
  const game =
    'Baseball: the [O:Red Sox] beat [L:Detroit] 5-4. [L:Boston] starter [P:Al Orr] allowed two runs.';
  expect(names(game)).toEqual([
    'Al Orr, person ×1',
    'Detroit (team), organisation ×1',
    'Red Sox, organisation ×1',
  ]);
});

test('a club’s nickname is its full name’s, in every story and with ‘N.Y.’', () => {
  expect(names('The [O:New York Mets] lost.', 'The [O:Mets] lost.', 'The [O:N.Y. Mets] lost.')).toEqual([
    'New York Mets, organisation ×3',
  ]);
});

test('a nickname that two clubs share is neither’s', () => {
  expect(
    names('The [O:New York Giants] lost.', 'The [O:San Francisco Giants] won.', 'The [O:Giants] lost.'),
  ).toHaveLength(3);
});
