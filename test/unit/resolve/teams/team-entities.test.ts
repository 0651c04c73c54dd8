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
