import type { Extraction, Mention } from '../../contract/mention.js';
import { lexicon } from '../names/lexicon.js';
import { plainOnce } from '../names/plain.js';

/** What a text says of a name as somebody's relative: 'her brother Tomas Berg', 'Ana Lund, his mother,'. */
export interface Kin {
  /** The mention of the one whose relative it is, where a person stands before. */
  readonly of: Mention | undefined;
  readonly sex: 'm' | 'f' | undefined;
  /** Beside that one: a son is younger, an elder sister older. */
  readonly age: Age | undefined;
}

export type Age = 'younger' | 'older';

const MEN = 'husband son brother father uncle nephew grandson grandfather widower hubby dad boyfriend fiancé';
const WOMEN =
  'wife daughter sister mother aunt niece granddaughter grandmother widow mom mum girlfriend fiancee fiancée';
const YOUNGER = 'son daughter nephew niece grandson granddaughter';
const OLDER = 'father mother uncle aunt grandfather grandmother dad mom mum';
const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const [MALE, FEMALE, BELOW, ABOVE] = [MEN, WOMEN, YOUNGER, OLDER].map(listed) as [
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
  ReadonlySet<string>,
];

const KIN = `(?:ex-|step|half-|great-)?(?:${`${MEN} ${WOMEN} twin cousin child spouse`.split(' ').join('|')})s?(?:-in-law)?`;
const MANNER = '((?:[a-z]+[- ]){0,2}?)';
/** 'whose son', 'his younger brother,', 'Lund’s wife, the senator' before a name. */
const WHOSE = new RegExp(
  `(?:^|[^\\p{L}])([Ww]hose|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|\\p{L}[\\p{L}.]*[’']s?) ${MANNER}(${KIN})(,? [^;:()"“”]{0,60})?,? ?$`,
  'u',
);
/** 'the son of' before a name. */
const OF_WHOM = new RegExp(`(?:^|[^\\p{L}])(${KIN}) of( [^,;:()"“”]{0,60})? $`, 'u');
/** ', his mother,' after a name. */
const AFTER = new RegExp(`^, (?:his|her|their) ${MANNER}(${KIN})[,.;]`, 'u');
const MAY_BE_KIN = new RegExp(KIN);

// How far before a name it may be told, in characters.
const REACH = 110;
// How far back the one may stand whom 'his' means.
const SENTENCES = 2;

const NO_TITLE =
  /\b(?:said|says|told|asked|and|that|with|as|by|was|is|were|are|has|had|when|who|met|in|to|of)\b/;

/** Nothing but a title may stand between: 'his nephew, the envoy Jan Lund'. */
const isTitle = (between: string): boolean => {
  const words = between.replace(/,/g, ' ').trim();
  if (words === '' || /^(?:[a-z]+ ?){1,3}$/.test(words)) return !NO_TITLE.test(words);
  return !NO_TITLE.test(words) && lexicon().roleEnds.has(plainOnce(words).split(' ').at(-1)!);
};

const ageOf = (manner: string, word: string): Age | undefined => {
  if (BELOW.has(word) || /\b(?:younger|youngest|kid|little)\b/.test(manner)) return 'younger';
  return ABOVE.has(word) || /\b(?:older|elder|eldest|oldest|big)\b/.test(manner) ? 'older' : undefined;
};

const bare = (word: string): string => word.replace(/^(?:ex-|step|half-|great-)|s?(?:-in-law)?$/g, '');

const kinOf = (of: Mention | undefined, manner: string, kin: string): Kin => {
  const word = bare(kin);
  return {
    of,
    sex: MALE.has(word) ? 'm' : FEMALE.has(word) ? 'f' : undefined,
    age: ageOf(manner, word),
  };
};

const AGED = /\b[Tt]he (younger|elder|older) $/;

/** 'the younger Lund' speaks of the younger of two. */
export const ageBeside = (text: string, start: number): Age | undefined => {
  const said = AGED.exec(text.slice(Math.max(0, start - 14), start))?.[1];
  return said === undefined ? undefined : said === 'younger' ? said : 'older';
};

/** By mention: whose relative the text says it is. `people` are the mentions of people, in order. */
export const readKinship = (
  text: string,
  { sentences }: Pick<Extraction, 'sentences'>,
  people: readonly Mention[],
): ReadonlyMap<Mention, Kin> => {
  const found = new Map<Mention, Kin>();
  for (const [index, mention] of people.entries()) {
    const { start, end, sentence } = mention;
    const ahead = text.slice(Math.max(sentences[sentence]?.start ?? 0, start - REACH), start);
    const behind = text[end] === ',' ? text.slice(end, end + 40) : '';
    if (!MAY_BE_KIN.test(ahead) && !MAY_BE_KIN.test(behind)) continue;
    /** The last person who stands before a place in the text, not far back. */
    const before = (place: number): Mention | undefined =>
      people
        .slice(Math.max(0, index - 3), index)
        .filter((other) => other.end <= place && sentence - other.sentence <= SENTENCES)
        .at(-1);
    const whose = WHOSE.exec(ahead);
    if (whose !== null && isTitle(whose[4] ?? '')) {
      const at = start - ahead.length + whose.index + 1;
      const named = /[’']s?$/.test(whose[1]!);
      const of = before(at + whose[1]!.length);
      // 'The mayor’s brother' is of somebody else than the last one named.
      found.set(
        mention,
        kinOf(named && of !== undefined && of.end < at ? undefined : of, whose[2]!, whose[3]!),
      );
      continue;
    }
    const ofWhom = OF_WHOM.exec(ahead);
    if (ofWhom !== null && isTitle(ofWhom[2] ?? '')) {
      found.set(mention, { of: before(start), sex: undefined, age: undefined });
      continue;
    }
    const after = AFTER.exec(behind);
    if (after !== null) found.set(mention, kinOf(before(start), after[1]!, after[2]!));
  }
  return found;
};
