// A news agency sends more than prose: results, tables, start lists, cabinets, closing prices. No open corpus has any annotated, so the
// forms are written down here and filled with the names of annotated corpora (names of our own lists would teach the tagger to trust the
// lists). Clubs are organisations, also where a city stands for one; countries stay places.
export const FORMS: Readonly<Record<string, readonly string[]>> = {
  football: [
    '{club} {goals} {club} {goals}',
    '{club} {goals} {club} {goals}',
    '{club} {goals} {club} {goals} ( halftime {goals}-{goals} )',
    'Scorers : {club} - {family} {minute} , {family} {minute} .',
    '{club} : {person} {minute} , {family} {minute} penalty',
    '{club} {small} {small} {small} {small} {small} {small} {small}',
    '{club} v {club}',
    'Playing {day} : {club} v {club} , {club} v {club} .',
    'Attendance : {thousands}',
    '{country} {goals} {country} {goals}',
    'Soccer - {club} beat {club} {goals}-{goals} .',
    'Soccer - {family} scores twice as {club} hold {club} .',
  ],
  league: [
    '{town} {small} {town} {small}',
    '{town} at {town}',
    '{town} {small} {town} {small} ( {small} innings )',
    '{town} {small} {small} .{percent} {goals}',
    '{town} : {person} {small} points , {small} rebounds .',
  ],
  tennis: [
    '{person} ( {country} ) beat {person} ( {country} ) {goals}-{goals} {goals}-{goals}',
    '{person} , {country} , def. {person} , {country} , {goals}-{goals} , {goals}-{goals} .',
    'Tennis - {family} beats {family} in {city} .',
    '{family} and {family} beat {person} and {person} {goals}-{goals} {goals}-{goals}',
  ],
  race: [
    '{small} . {person} ( {country} ) {goals}:{percent}',
    '{small} . {person} , {country} , {club} , {minute} minutes',
    '{small} . {person} ( {country} ) {company} {minute} laps',
    '{small} . {country} {small} {small} {small} {small}',
    'Cycling - {person} wins stage in {city} .',
  ],
  golf: [
    '{percent} {person} {minute} {minute} {minute} {minute}',
    '{percent} {person} ( {country} ) {minute} {minute} {minute}',
    '{percent} {person} , {person} {minute} {minute} {minute}',
  ],
  cricket: [
    '{initial} {family} c {family} b {family} {small}',
    '{initial} {family} lbw b {family} {small}',
    'Bowling : {family} {small}-{small}-{minute}-{goals} , {family} {small}-{small}-{minute}-{goals}',
    'Did not bat : {family} , {initial} {family} .',
    '{country} {percent} for {goals} ( {person} {percent} , {initial} {family} {minute} )',
    'Cricket - {country} beat {country} by {small} runs .',
  ],
  cabinet: [
    'Prime Minister - {person}',
    'Foreign Affairs - {person}',
    'Finance : {person}',
    'Defence ... {person}',
    'Interior - {person} ( {party} )',
    'Governor of the central bank : {person}',
    '{party} {percent} seats',
  ],
  market: [
    '{company} {minute}.{minute} up {goals}.{minute}',
    '{company} {percent} - {small}',
    'Shares in {company} fell {small} to {percent} .',
    '{company} names {person} chief executive .',
  ],
  weather: ['{city} {small} {small} cloudy', '{city} {minute} {minute} rain', '{country} : {city} , {city}'],
};
export const DATELINES = ['{CITY} {date}', '{CITY} , {country} {date}', '{CITY} {date}'];
