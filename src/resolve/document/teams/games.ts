import type { Extraction } from '../../../contract/mention.js';

// What game a report of sport is on, by words of that game alone: a town has a team in each. General words; no team, place or person stands here.
const WORDS = {
  football:
    'soccer football footballer striker strikers midfield midfielder midfielders goalkeeper offside uefa fifa premier_league champions_league ' +
    'uefa_cup first_leg second_leg free_kick stoppage_time injury_time equaliser equalised',
  rugby:
    'rugby scrum scrums lineout lineouts fly-half flyhalf scrum-half tries prop hooker flanker lock five_nations six_nations',
  cricket:
    'cricket wicket wickets innings batsman batsmen bowler bowlers seamer spinner overs stumps lbw wicketkeeper run_out not_out',
  baseball:
    'baseball inning homer homers homered pitcher pitchers bullpen shortstop baseman outfielder home_run home_runs earned_run struck_out',
  basketball: 'basketball nba rebounds three-pointer three-pointers free_throw free_throws jumper dunk',
  hockey: 'hockey nhl goaltender goaltenders goalie puck power_play power-play stanley_cup hat_trick',
  'American football':
    'nfl quarterback quarterbacks touchdown touchdowns linebacker cornerback receiver running_back field_goal super_bowl interceptions',
  tennis: 'tennis davis_cup fed_cup straight_sets tiebreak aces doubles singles',
  golf: 'golf birdie birdies bogey ryder_cup foursomes fourballs fairway par',
  athletics: 'athletics relay metres sprinter steeplechase hurdles javelin marathon',
  volleyball: 'volleyball',
  handball: 'handball',
} as const;

export type Game = keyof typeof WORDS;

const GAMES = Object.keys(WORDS) as Game[];

const BY_WORD: ReadonlyMap<string, Game> = new Map(
  GAMES.flatMap((game) => WORDS[game].split(' ').map((word) => [word, game] as const)),
);

/** The game's own name, which other games have no use for; 'football' is two games'. */
const OWN_NAME = 3;

// A game is told by twice as many words as any other.
const CLEAR = 2;

const WORD = /[a-z]+(?:-[a-z]+)*/g;

/** Each of its words counts once, the game's own name for more. Undefined where two games share the text, or none is told. */
export const gameOf = (text: string): Game | undefined => {
  const words = text.toLowerCase().match(WORD) ?? [];
  const seen = new Set(words.flatMap((word, i) => [word, `${word}_${words[i + 1] ?? ''}`]));
  const weights = new Map<Game, number>();
  for (const word of seen) {
    const game = BY_WORD.get(word);
    if (game === undefined) continue;
    const weight = word === game || word === 'soccer' ? OWN_NAME : 1;
    weights.set(game, (weights.get(game) ?? 0) + weight);
  }
  // 'the Dallas football team' has a quarterback.
  if (weights.has('American football') && !seen.has('soccer')) weights.delete('football');
  const [first, second] = GAMES.map((game) => [game, weights.get(game) ?? 0] as const).sort(
    ([, a], [, b]) => b - a,
  ) as [readonly [Game, number], readonly [Game, number]];
  return first[1] > 0 && first[1] >= CLEAR * second[1] ? first[0] : undefined;
};

/** What game some mentions of a text play: the whole text's, or in a roundup of several that of the sentences in which they stand. */
export const gamesIn = (
  text: string,
  { sentences, mentions }: Extraction,
): ((playing: readonly { readonly index: number }[]) => Game | undefined) => {
  let whole: { readonly game: Game | undefined } | undefined;
  return (playing) => {
    whole ??= { game: gameOf(text) };
    if (whole.game !== undefined) return whole.game;
    const numbers = new Set(playing.map(({ index }) => mentions[index]!.sentence));
    const around = [...numbers].map((number) => text.slice(sentences[number]?.start, sentences[number]?.end));
    return gameOf(around.join(' '));
  };
};
