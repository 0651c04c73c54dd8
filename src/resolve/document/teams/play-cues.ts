import type { Mention } from '../../../contract/mention.js';
import { memoised } from '../../names/memoised.js';
import {
  hasAthlete,
  hasState,
  isBeside,
  isBracketed,
  isContained,
  isDateline,
  isInside,
  namesEvent,
  winsMedals,
} from './place-cues.js';

// What stands before and after a name that plays, in a report of sport; the same words mean other things elsewhere.
const REACH = 70;

const either = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;

/** Who belongs to a team, and what: 'Derby manager Colin Marsh', 'Boston starter', 'the Norway bench'. */
const MEMBERS = either(`
  strikers? goalkeepers? goaltenders? goalies? midfielders? defenders? wingers? full-?backs? fly-half scrum-half centres? hooker prop flanker lock
  batsm[ae]n bowlers? seamers? spinners? wicketkeepers? openers? all-rounders? pitchers? starters? relievers? closers? catchers? shortstops? outfielders?
  infielders? basem[ae]n quarterbacks? linebackers? receivers? cornerbacks? kickers? forwards? guards? coach coaches manager captain skipper
  vice-captain substitutes? playmakers? keepers? sweepers? scrum pack bench bullpen dugout fans supporters players? squad side team teams teammates?
  line-?up innings dressing`);

/** What a team has: 'Norway's 2-1 win', 'Kent's first innings'. */
const ITS = either(`
  win wins victory victories defeats? loss losses draw match matches game games goals? lead innings season opener playoffs? half line try tries
  touchdowns? wickets? points? runs? equaliser line-?up attack defence defense second-half first-half opening-day title
  qualifiers? campaign`);

/** What hardly anybody but a team does among games. */
const PLAYS = either(`
  beat beats beating defeat(?:s|ed)? thrash(?:es|ed)? trounce[sd]? hammer(?:s|ed)? rout(?:s|ed)? edge[sd]? outplay(?:s|ed)? outscored? overc[ao]mes?
  blank(?:s|ed) stun(?:s|ned) eliminate[sd]? knock(?:s|ed)\\s+out lost loses? losing won wins? winning drew draws? tie[sd] le[ad]ds? led trail(?:s|ed)?
  scored? scores equali[sz]ed? level(?:s|led) qualif(?:y|ies|ied) advance[sd]? clinch(?:es|ed)? concede[sd]? rall(?:y|ies|ied)
  (?:fac|meet|met|play|host|visit)(?:e?s|ed|e)?\\s+(?:the\\s+)?\\p{Lu}`);

/** What a team does, and others do, so that the sentence must speak of games besides. */
const ALSO_PLAYS = either(`
  faces? faced meets? met plays? played host(?:s|ed)? crush(?:es|ed)? down(?:s|ed) sweeps? swept upset whip(?:s|ped) knock(?:s|ed) dump(?:s|ed)
  miss(?:es|ed) slump(?:s|ed) collapse[sd]? snap(?:s|ped) bowl(?:s|ed) bat(?:s|ted) declare[sd] finish(?:es|ed)? slip(?:s|ped) climb(?:s|ed)
  drop(?:s|ped) sacked sign(?:s|ed) name[sd] recall(?:s|ed) field(?:s|ed) acquired? traded released held hold restrict(?:s|ed) bounced? dominate[sd]?
  crashed suffer(?:s|ed) deserved? struck hit kick(?:s|ed) opened took take[sn]? reach(?:es|ed)? visit(?:s|ed)? fell falls? bottom top unbeaten
  improved? resume[sd]? fought pulled chose chased? dismissed? forced? survived? recover(?:s|ed)? battled? outclass(?:es|ed) ousted? swamped?
  demolished? humiliated? whitewashed? relegated promoted bought loaned spent bowled\\s+out
  (?:report|post|announce)(?:s|ed)?\\s+(?:[\\w.-]+\\s+){0,4}(?:loss|losses|profits?|turnover) \\d{2,3}\\s+(?:for|all|ahead|behind)\\s need(?:s|ed)?\\s+(?:\\d|a\\s+(?:point|win|draw|goal))
  (?:remain|stay|move|climb|go|went|sit|stand)(?:e?s|ed)?\\s+(?:top|atop|bottom|unbeaten|clear|ahead|level|second|third|fourth|into|two|three|\\d+\\s+points)
  ma(?:de|kes?)\\s+(?:\\d{2,3}\\s+(?:for|in|and|runs)|\\w+\\s+changes|the\\s+(?:final|semi|quarter))`);

/** What a team does to another, by which the other is known. */
const PLAYS_AGAINST = either(`
  beat beats beating beaten defeat(?:s|ed|ing)? thrash(?:es|ed|ing)? trounc(?:es|ed|ing) hammer(?:s|ed|ing) rout(?:s|ed|ing) edg(?:es|ed|ing)
  outplay(?:s|ed|ing) outscor(?:es|ed) overc[ao]m(?:e|es|ing) blank(?:s|ed|ing) stunn?(?:s|ed|ing)? eliminat(?:e|es|ed|ing) fac(?:e|es|ed|ing)
  host(?:s|ed|ing)? trail(?:s|ed|ing)? versus vs? vs\\. v\\. shut(?:s|ting)?\\sout knock(?:s|ed|ing)?\\sout`);

const ALSO_PLAYS_AGAINST = either(`
  against over meets? met meeting plays? played playing crush(?:es|ed|ing) down(?:s|ed|ing) swe(?:ep|eps|pt) upset whip(?:s|ped) held holding
  leads leading led overpower(?:s|ed) knock(?:s|ed|ing)? dump(?:s|ed) outclass(?:es|ed) ousted swamped demolished humiliated whitewashed relegated
  dismiss(?:es|ed|ing)? restrict(?:s|ed|ing)? bowl(?:s|ed|ing)(?:\\sout)? thump(?:s|ed|ing)? overwhelm(?:s|ed) chas(?:e|ed|ing)`);

const ADVERBS = String.raw`(?:(?:\p{L}+ly|also|then|now|again|still|twice|never|not|have|has|had|were|was|are|is|will|would|could|must|can|may|did|do|who|which|have|to|been|be|next|first|just|only|later|all|so|far|already)\s+){0,4}`;

const does = (verbs: string): RegExp =>
  new RegExp(
    String.raw`^(?:\s?,(?![^,]*\b(?:city|town|capital|port|village|state)\b)[^,.;:\n]{1,60},)?\s+${ADVERBS}(?:${verbs})(?![\p{L}-])`,
    'u',
  );
const DOES = does(PLAYS.replace('\\p{Lu}', '\\p{Lu}\\p{L}*'));
const ALSO_DOES = does(ALSO_PLAYS);
const KIND = either(`
  assistant head caretaker interim former ex- national youth women's men's under-\\d+ first second third relief starting opening fast left right
  left-handed right-handed centre center middle full tight running wide star veteran rookie backup reserve club number \\S+-hand team bowling batting
  football soccer rugby cricket hockey basketball baseball volleyball handball tennis golf ski relay Olympic World Davis Fed Ryder Cup`);
const HAS_MEMBER = new RegExp(
  String.raw`^(?:\s+(?:${KIND}\s+){0,3}|\s?['’]s?\s+(?:(?:[a-z-]+|\d\S*|World|Cup|Test)\s+){0,3})${MEMBERS}(?![\p{L}-])`,
  'u',
);
const HAS = new RegExp(
  String.raw`^\s?['’]s?\s+(?:(?:[a-z-]+|\d\S*|World|Cup|Test)\s+){0,4}${ITS}(?![\p{L}-])`,
  'u',
);
const HAS_LEAGUE = /^\s?['’]s?\s+(?:[\w-]+\s+){0,3}(?:league|division|championship|cup)(?![\p{L}-])/iu;
const PLAYER = new RegExp(
  String.raw`^\s+(?:${KIND}\s+){0,2}(?:striker|goalkeeper|midfielder|winger|full-?back|fly-?half|scrum-half|batsman|wicketkeeper|bowler|pitcher|quarterback|shortstop|goaltender|outfielder)\s+\p{Lu}\p{Ll}`,
  'u',
);
const VERSUS_AFTER = /^\s+(?:v|vs\.?|versus)\s+(?:the\s+)?\p{Lu}/u;
const SCORE_AFTER = /^\s+\d{1,3}\s?[-–]\s?\d{1,3}\s+(?:\(\w+\)\s+)?\p{Lu}/u;
const SCORE_BEFORE = /\p{L}\s+\d{1,3}\s?[-–]\s?\d{1,3}\s+$/u;
const AHEAD_AFTER =
  /^\s+(?:ahead|in front|level|back in|(?:a|an|the|their) (?:\S+ ){0,2}(?:lead|win|victory|draw|advantage)|into the (?:lead|final|semi))/u;
const INNINGS_AFTER =
  /^\s+(?:were\s+|made\s+|reached\s+|,\s*)?\d{2,3}(?:-\d\b|\s+for\s+\w+|\s+all\s+out|\s+declared)/u;

/** What may stand between these words and the name: 'beat the holders Norway'. */
const EPITHETS = either(`
  the a hosts? holders leaders visitors visiting rivals arch-rivals neighbours newcomers outsiders underdogs minnows favourites opponents champions?
  defending second-placed bottom struggling old Olympic world European`);
const THE = String.raw`(?:${EPITHETS}\s+){0,3}$`;

const played = (verbs: string): RegExp =>
  new RegExp(String.raw`(?:^|[\s(])${verbs}\s+(?:[\d-]+\s+)?${THE}`, 'iu');
const PLAYED = played(PLAYS_AGAINST);
const ALSO_PLAYED = played(ALSO_PLAYS_AGAINST);
const BEATEN_BY = new RegExp(
  String.raw`(?:beaten|defeated|held|routed|thrashed|out|defeat|loss|draw|knocked|upset|eliminated|bowled|dismissed)\s+(?:[\w-]+\s+){0,3}by\s+${THE}`,
  'u',
);
const LOST_TO = new RegExp(
  String.raw`(?:lost|loses?|losing|fell|falls?|loss|defeats?|losses|down|succumbed|second|lead|conceded)\s+(?:[\w–-]+\s+){0,5}to\s+${THE}`,
  'u',
);
const DREW_WITH = new RegExp(
  String.raw`(?:drew|draws?|drawn|tied?|level|match|game|clash|final|semi-final|encounter|fixture|series|contract|deal)\s+(?:[\w-]+\s+){0,2}with\s+${THE}`,
  'u',
);
const PLAYS_FOR = new RegExp(
  String.raw`(?:play(?:s|ed|ing)?|appearances?|goals?|over|doubtful|eligible|(?:un)?available|selected|picked|cent(?:ury|uries)|scored?|scores|scoring|caps?|debut|runs|signed?|pitched|pitches|starts?|started|points|wickets|winner|winners|batted|captained|lead|equali[sz]ed?|replied|pen(?:alty|alties)|tr(?:y|ies)|touchdowns?|header|chances?|win|victory|homered)\s+(?:[\w-]+\s+){0,2}for\s+${THE}`,
  'u',
);
const MEMBER_OF = new RegExp(
  // 'the centre of Leeds' plays for nobody.
  String.raw`(?:(?<!the\s)${MEMBERS}|the\s(?!centres?\s)${MEMBERS}|ahead|front|clear|thrashing|rout|champions|defeat|upset|whitewash)\s+of\s+${THE}`,
  'u',
);
const BEHIND = new RegExp(
  String.raw`(?:games?|points?)\s+(?:behind|above|below|adrift\s+of|clear\s+of|ahead\s+of)\s+${THE}|within\s+(?:\S+\s+){1,2}(?:games?|points?)\s+of\s+${THE}`,
  'u',
);
const BETWEEN = new RegExp(
  String.raw`(?:match|game|final|semi-final|quarter-final|tie|[Tt]est|clash|series|play-?off|international|qualifier|derby|fixture|encounter)\s+(?:[\w-]+\s+){0,2}between\s+${THE}`,
  'u',
);
const HOSTS =
  /(?:\s|^)(?:hosts|holders|leaders|visitors|newcomers|outsiders|underdogs|minnows|favourites|arch-rivals)\s+$/iu;
const PUT =
  /(?:\s|^)(?:put|puts|gave|give|gives|giving|putting|shot|fired|sent|takes?|took|pulled|brought)\s+(?:the\s+)?$/u;
const SIGNED_FROM =
  /(?:signed|bought|joined|acquired|transfer(?:red)?|loan|obtained|offers?|bids?|(?:took|takes?|taken|won|wins|regained)\s+(?:[^.,;\n]{1,30}\s)?(?:title|cup|crown|trophy|points?))\s+(?:[^.,;\n]{1,40}\s)?from\s+$/iu;
/** 'joined Lyon', 'loaned the winger to Metz', 'play host to Leeds'. */
const JOINED =
  /(?:\s|^)(?:(?:re)?join(?:s|ed|ing)?|(?:sold|loaned|transferred)\s+(?:[^.,;\n]{1,40}\s)?to|(?:play(?:s|ed|ing)?\s+)?hosts?\s+to|away\s+to|(?:move[sd]?|moving|go|goes|went|climb(?:s|ed)?|leapt|finish(?:ed)?)\s+(?:above|below|past|ahead\s+of|level\s+with))\s+(?:the\s+)?$/iu;

const POSSESSIVE = /^\s?['’]s?\s/u;
// With any other word right before the name, which is mostly 'in', none of the patterns needs to be tried.
const LINK = new RegExp(
  `^(?:${EPITHETS}|by|to|with|for|of|out|behind|above|below|past|between|from|(?:re)?join(?:s|ed|ing)?|${PLAYS_AGAINST}|${ALSO_PLAYS_AGAINST}|[\\d-]+)$`,
  'iu',
);
const isLink = memoised((word) => LINK.test(word));

const lastWord = (text: string): string => {
  const trimmed = text.trimEnd();
  return trimmed.slice(Math.max(trimmed.lastIndexOf(' '), trimmed.lastIndexOf('\n')) + 1);
};

const SHOUTED = /^(?:\s\p{Lu}{2}|\s?['’]S\s)/u;
const lowerCase = (text: string): string => text.toLowerCase();
const asIs = (text: string): string => text;

const BEFORE = [
  BEATEN_BY,
  LOST_TO,
  DREW_WITH,
  PLAYS_FOR,
  MEMBER_OF,
  BEHIND,
  BETWEEN,
  HOSTS,
  SIGNED_FROM,
  JOINED,
];

/** What the words beside one name say it is: a team that plays, a place where something is, or nothing. */
export type Cue = 'team' | 'place' | undefined;

/**
 * Read in a report of sport only. `plainly`: the sentence itself speaks of games; else only words count that hardly anybody but a
 * team goes with.
 */
export const playCue = (text: string, { start, end, type }: Mention, plainly: boolean): Cue => {
  // Headlines may shout: 'NORWAY BEAT MALTA'.
  const calm = SHOUTED.test(text.slice(end, end + 12)) ? lowerCase : asIs;
  const before = calm(text.slice(Math.max(0, start - REACH), start));
  const after = calm(text.slice(end, end + REACH + 30));
  if (isBracketed(before, after)) return 'place';
  if (plainly && HAS_MEMBER.test(after)) return 'team';
  if (namesEvent(after) || hasState(after)) return 'place';
  const has = plainly && HAS.test(after);
  const plays =
    VERSUS_AFTER.test(after) ||
    (plainly && (SCORE_AFTER.test(after) || SCORE_BEFORE.test(before))) ||
    (isLink(lastWord(before)) &&
      (PLAYED.test(before) ||
        (plainly && (ALSO_PLAYED.test(before) || BEFORE.some((words) => words.test(before))))));
  // 'beat Sweden's Nils Berg', 'protests against China's courts'.
  if (plays && !has && POSSESSIVE.test(after)) return hasAthlete(after) ? 'place' : undefined;
  if (plays) return 'team';
  const inside = isInside(before) || isDateline(before, after);
  const beside = isBeside(before);
  // 'doubtful for Scotland's qualifier', but 'in Scotland's first division match'.
  if (has && !((inside || beside) && HAS_LEAGUE.test(after))) return 'team';
  if (inside) return 'place';
  if (beside) return type === 'organisation' ? undefined : 'place';
  if (hasAthlete(after) || winsMedals(after)) return undefined;
  if (DOES.test(after)) return 'team';
  const also =
    ALSO_DOES.test(after) || INNINGS_AFTER.test(after) || (PUT.test(before) && AHEAD_AFTER.test(after));
  if (plainly && also) return 'team';
  return isContained(before) ? 'place' : undefined;
};

/** 'Leeds striker Alan Orr' needs no report around it. */
export const namesPlayer = (text: string, { start, end }: Mention): boolean =>
  PLAYER.test(text.slice(end, end + REACH)) && !isInside(text.slice(Math.max(0, start - 20), start));
