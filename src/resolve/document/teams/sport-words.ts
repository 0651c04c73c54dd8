// What a story of sport is told by, and what tells against it. General words: no team, place or person stands here. The figures weigh how
// seldom print uses the word for anything else.

/** Words of games alone. */
const OF_SPORT =
  'striker strikers goalkeeper goalkeepers goaltender goaltenders goalie midfield midfielder midfielders winger wingers ' +
  'quarterback quarterbacks linebacker cornerback touchdown touchdowns innings inning wicket wickets batsman batsmen bowler ' +
  'bowlers bowled wicketkeeper seamer leg-spinner off-spinner homer homers homered bullpen shortstop outfielder infielder ' +
  'baseman batters batter batting hitter four-hitter three-hitter two-hitter three-pointer three-pointers ' +
  'halftime half-time offside hat-trick goalless equaliser equalizer equalised equalized semifinal semifinals semi-final semi-finals ' +
  'quarterfinal quarterfinals quarter-final quarter-finals tiebreak tie-break tiebreaker birdie birdied birdies bogey bogeyed ' +
  'fairway peloton scrum fly-half scrum-half lineout rugby soccer cricket baseball basketball volleyball handball hockey tennis golf ' +
  'nba nfl nhl uefa winless unseeded foursomes steeplechase decathlon crossbar playoff playoffs play-off play-offs ' +
  'world_cup champions_league premier_league hat_trick home_run home_runs free_kick power_play stoppage_time injury_time ' +
  'straight_sets struck_out earned_run first_leg second_leg one-day_international penalty_shootout grand_slam davis_cup fed_cup';

/** Words mostly of games. */
const MOSTLY_SPORT =
  'football fifa referee referees umpire pitcher pitchers rebounds unbeaten qualifier qualifiers fixture fixtures standings shootout ' +
  'championship championships tournament skipper header doubles singles seeded rookie rookies volley overs stumps lap laps ' +
  'metres sprint sprinter marathon league coach cup scoreless medal medals olympic olympics athletics stadium goals ' +
  'cycling time_trial all_out test_match left-handed right-handed grand_prix second_test first_test third_test';

/** Words of games that others use as well. */
const ALSO_SPORT =
  'match matches game games season side team teams squad captain manager player players win wins victory defeat defeats goal score scored ' +
  'scorer scoring trailed title champion champions final finals round fans club clubs division qualifying friendly defender substitute ' +
  'bench headed knee kick kicked tackle tries runs run hits pitched batted kick-off overtime draw drew penalties penalty seed aces athlete ' +
  'athletes lost lose loses losing loss losses won winning defeated tie opponent opponents beat beaten debut tour strokes ' +
  'points half first_half second_half extra_time';

/** Words of politics, war, courts and business. */
const OF_STATE =
  'minister ministers government parliament senate senator governor treaty troops soldiers army rebels military missile missiles court ' +
  'judge judges ruling lawyer lawyers shares market budget deficit finance taxes debt ambassador summit diplomats killed war bomb bombs party company ' +
  'council mayor sanctions dealers officials ministry companies profit police';

/** Words that turn a contest into one of votes or trade. */
const OF_VOTES =
  'election elections vote votes voters ballot ballots polls primaries candidate candidates delegates exports imports tariffs economy ' +
  'billion nuclear ceasefire lawmakers legislature inflation';

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  (
    [
      [OF_SPORT, 3],
      [MOSTLY_SPORT, 2],
      [ALSO_SPORT, 1],
      [OF_STATE, -1],
      [OF_VOTES, -2],
    ] as const
  ).flatMap(([words, weight]) => words.split(' ').map((word) => [word, weight] as const)),
);

/** First words of the pairs above. */
const LEADS: ReadonlySet<string> = new Set(
  [...WEIGHTS.keys()].filter((word) => word.includes('_')).map((word) => word.slice(0, word.indexOf('_'))),
);

/** '2-0', '7-6'; votes are written so too. */
const SCORE = /(?:^|\s)\d{1,3}-\d{1,3}(?![\d-])/;

const WORD = /[a-z]+(?:-[a-z]+)*/g;

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
};

// The sure words; of a pair that needs no other, its last.
const SURE: ReadonlySet<number> = new Set(
  [...WEIGHTS].filter(([, weight]) => weight > 1).map(([word]) => hashOf(word.slice(word.indexOf('_') + 1))),
);

// Of 65,536 places those that a sure word's hash falls on: what falls elsewhere, nearly everything, need not be looked up.
const PLACES = 0xffff;
const taken = new Uint8Array(PLACES + 1);
for (const hash of SURE) taken[hash & PLACES] = 1;
const isSure = (hash: number): boolean => taken[hash & PLACES] === 1 && SURE.has(hash);

/**
 * Does any of the sure words stand in the text? Most texts hold none, and this costs them a fortieth of what resolving them does:
 * words are compared by hash as they pass, letters made small, and no string is cut. It may say yes too often, never no.
 */
export const speaksOfSport = (text: string): boolean => {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code | 32;
    if ((small >= 97 && small <= 122) || code === 45) hash = step(hash, small);
    else if (hash !== 0) {
      if (isSure(hash)) return true;
      hash = 0;
    }
  }
  return isSure(hash);
};

/** How much a piece of text speaks of sport: the weights of its words, each counted once. */
export const sportWeight = (text: string): { readonly weight: number; readonly sure: number } => {
  const seen = new Set<string>();
  let weight = 0;
  let sure = 0;
  let lead = '';
  const add = (word: string): void => {
    const of = WEIGHTS.get(word);
    if (of === undefined || seen.has(word)) return;
    seen.add(word);
    weight += of;
    if (of > 1) sure++;
  };
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    add(word);
    if (lead !== '') add(`${lead}_${word}`);
    lead = LEADS.has(word) ? word : '';
  }
  if (SCORE.test(text)) weight++;
  return { weight, sure };
};
