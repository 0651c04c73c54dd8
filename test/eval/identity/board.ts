import type { HomonymScore } from '../homonyms/measure-homonyms.js';
import type { CopyScore } from './measure-copies.js';
import type { DescriptionScore } from './measure-descriptions.js';
import type { IdentityScore } from './measure-identity.js';

/** Who is who, measured: what `npm run eval identity` keeps in docs/scoreboard.json and shows in the README. */
export interface IdentityBoard {
  readonly names: readonly IdentityScore[];
  readonly homonyms: readonly HomonymScore[];
  readonly descriptions: readonly DescriptionScore[];
  readonly copies: readonly CopyScore[];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const one = (value: number): string => value.toFixed(1);
const share = (part: number, of: number): string => (of === 0 ? '–' : one((100 * part) / of));

export const identityMarkdown = ({ names, homonyms, descriptions, copies }: IdentityBoard): string =>
  [
    'Who is who, B³ over the names found (Bagga & Baldwin 1998), beside putting equal names on one node; spans and types are our own, so that',
    'a tagger’s error is in the figure. `npm run eval identity` rewrites what stands here:',
    '',
    row(['set', 'documents', 'who', 'found', 'precision', 'recall', 'F1', 'equal names']),
    row(['---', '--:', '---', '--:', '--:', '--:', '--:', '--:']),
    ...names.map((score) =>
      row([
        `${score.set}, ${score.scope === 'corpus' ? 'across' : 'within'} documents`,
        score.documents,
        score.contestant,
        one(score.found),
        one(score.precision),
        one(score.recall),
        `**${one(score.f1)}**`,
        one(score.equalNames),
      ]),
    ),
    '',
    'Pairs of texts of our own that hold one name or two spellings, each pair resolved by itself. Precision: of the pairs put on one node, the share',
    'that is one bearer; recall: of the pairs of one bearer, the share put on one node. `unseen-6` was written by somebody who did not know the rules,',
    'and its pairs were not looked at, only its totals; the errors of the others have taught rules (their figures at first sight are in docs/decisions/0005-identity.md):',
    '',
    row(['set', 'pairs', 'precision', 'recall', 'right']),
    row(['---', '--:', '--:', '--:', '--:']),
    ...homonyms
      .filter(({ of }) => of === 'all')
      .map(({ set, pairs, precision, recall, accuracy }) =>
        row([set, pairs, one(precision), one(recall), one(accuracy)]),
      ),
    '',
    'Pronouns and descriptions (`--descriptions`) given to people: of those given, the share given rightly, and of the pronouns that stand for somebody',
    'the text names, the share given rightly:',
    '',
    row(['set', 'who', 'pronouns given', 'precision', 'recall', 'descriptions given', 'precision']),
    row(['---', '---', '--:', '--:', '--:', '--:', '--:']),
    ...descriptions.map((score) =>
      row([
        score.set,
        score.contestant,
        score.pronouns,
        share(score.rightPronouns, score.pronouns),
        share(score.rightPronouns, score.goldPronouns),
        score.descriptions,
        share(score.rightDescriptions, score.descriptions),
      ]),
    ),
    '',
    'Of 400 texts printed again with a change, the share found as copies:',
    '',
    row(copies.map(({ change }) => change)),
    row(copies.map(() => '--:')),
    row(copies.map(({ copy, found }) => (copy ? one(found) : `${one(found)} (none should be)`))),
  ].join('\n');
