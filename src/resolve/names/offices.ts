import { lexicon } from './lexicon.js';
import type { OtherName } from './other-name.js';

export const SMALL_WORDS: ReadonlySet<string> = new Set(
  'of the and for in on to at de la du des von der'.split(' '),
);
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const OFFICES = set('ministry department bureau parliament embassy');
// Names made of these alone are borne in every country: 'Supreme Court', 'Defence Ministry', 'Central Bank', 'Football Association'.
const OFFICE_WORDS = set(
  'ministry department bureau parliament embassy court supreme high constitutional senate congress house assembly national ' +
    'lower upper central bank reserve government cabinet army navy air force forces armed police federal state general staff ' +
    'defense foreign interior finance health education justice trade energy economy agriculture transport labor environment ' +
    'external internal home affairs security council commission electoral election intelligence service services prosecutor ' +
    'prosecutors office attorney party labor conservative liberal green communist socialist social democratic republican workers ' +
    'attorney treasury customs border guard tax revenue statistics representatives lords commons people peoples ' +
    'football association federation cricket rugby olympic committee coast coastguard criminal appeal appeals civil aviation ' +
    'authority chamber commerce transportation industry planning tourism culture sport sports science technology fisheries ' +
    'forestry immigration citizenship housing presidency ombudsman meteorological geological survey railway railways reform ' +
    'progressive farmers centre center christian unity alliance medical bar electricity power water board broadcasting television ' +
    'press stock exchange securities space atomic nuclear agency administration food drug drugs medicines anti corruption human ' +
    'rights disaster emergency management relief rescue fire brigade prison prisons correctional parks wildlife forest ' +
    'conservation museum library gallery theater archives academy sciences royal teachers nurses doctors journalists writers ' +
    'students women youth employers manufacturers miners pilots lawyers judges union unions confederation athletics swimming tennis ' +
    'boxing cycling hockey basketball handball volleyball freedom action front movement popular patriotic nationalist independence ' +
    'development banks monetary investment export import ports airports roads highways maritime marine land lands census audit ' +
    'auditor competition financial markets standards safety accident investigation investigations narcotics protection child ' +
    'children family welfare pensions insurance deputies chief staff joint command guards republic salvation renewal future ' +
    'northern southern eastern western liberation resistance',
);

// Of these words those that are an office by themselves.
const ALONE = set(
  'ministry department bureau parliament embassy court senate congress house assembly bank government cabinet army navy force forces ' +
    'police council commission office party labor treasury customs guard representatives lords commons presidency ombudsman ' +
    'coastguard committee authority chamber association federation',
);
// What a text calls a body that it has named, or need not name: 'the Bank', 'the Commission'.
const HEADS = set(
  'bank department bureau court council commission office party committee authority chamber association federation agency company ' +
    'group union foundation institute university board club college school hospital church society fund league trust corporation ' +
    'coalition alliance movement front tribunal inquiry centre center ministry',
);

// The same words name these bodies of many countries, which no story means its own by.
const INTERNATIONAL = new Set([
  'security council',
  'general assembly',
  'social council',
  'human rights council',
  'atomic energy agency',
  'space agency',
]);
// What print of one country names without its country even in stories on others.
const AT_HOME = set(
  'congress senate house representatives republican democratic lords commons treasury federal homeland attorney department bureau',
);
// What other countries have under the same name, and print seldom means one's own by.
const NATIONAL = set('ministry parliament cabinet embassy government assembly');

// Papers, schools and hospitals whose names say nothing but that: each word of one list, the last or one of the other.
const LOCAL_HEADS = set(
  'courier times herald guardian post tribune gazette star sun standard independent nation observer chronicle monitor mail express ' +
    'telegraph mirror echo argus journal record press review citizen examiner advertiser mercury globe news ' +
    'college university school hospital academy institute polytechnic cathedral church',
);
const SCHOOLS = set('college university school hospital academy institute polytechnic cathedral church');
const LOCAL_WORDS = set(
  'daily evening morning weekly sunday new national state city county district general central royal memorial community technical high ' +
    'teaching childrens trinity christ holy saint kings queens imperial university medical our lady sacred heart first second baptist methodist presbyterian lutheran catholic episcopal united reformed',
);
// 'Saint Mary's Hospital', but not 'Saint Petersburg University'.
const SAINTED = /^[a-z]+s?$/;

/** A country, or a part of one that has its own word for its people: 'scotland'. */
export const isOwner = (word: string): boolean => {
  const { countries, containers, nations } = lexicon();
  const name = word.replaceAll('_', ' ');
  return countries.has(name) || (nations.has(name) && countries.has(containers.get(name) ?? ''));
};

/** Whose is what a name of these words names, by the name alone: 'japan' of 'Bank of Japan'. Undefined where it says no country. */
export const ownerIn = ({ words }: Pick<OtherName, 'words'>): string | undefined =>
  words.find(isOwner)?.replaceAll('_', ' ');

export const isOffice = (all: readonly string[]): boolean => {
  const own = all.filter((word) => !SMALL_WORDS.has(word) && !isOwner(word));
  return (
    own.length > 0 && own.every((word) => OFFICE_WORDS.has(word)) && (own.length > 1 || ALONE.has(own[0]!))
  );
};

/** Nothing but words of which every large town has a bearer: 'Trinity College', 'Daily Herald', 'Saint Mary's Hospital'. */
export const isLocal = (all: readonly string[]): boolean => {
  if (all.length > 4) return false;
  const saint =
    all[0] === 'saint' &&
    all.length === 3 &&
    SAINTED.test(all[1]!) &&
    !lexicon().cities.has(`saint ${all[1]}`);
  return (
    LOCAL_HEADS.has(all.at(-1)!) &&
    all.slice(0, -1).every((word, i) => LOCAL_WORDS.has(word) || LOCAL_HEADS.has(word) || (saint && i === 1))
  );
};

const bag = (all: readonly string[]): string =>
  all
    .filter((word) => !SMALL_WORDS.has(word))
    .sort()
    .join(' ');

/** 'Ministry of Foreign Affairs' and 'Foreign Ministry', 'Ministry of Internal Affairs' and 'Interior Ministry'. */
const withoutAffairs = (all: readonly string[]): readonly string[] =>
  all.includes('affairs') && all.some((word) => word === 'foreign' || word === 'internal' || word === 'home')
    ? all.filter((word) => word !== 'affairs').map((word) => (word === 'internal' ? 'interior' : word))
    : all;

/** The key of a name of these words. */
export const keyOf = (all: readonly string[]): string =>
  isOffice(all) || all.some((word) => OFFICES.has(word)) ? bag(withoutAffairs(all)) : all.join(' ');

/** Whose office is it, in plain words? Undefined for what is no office or says no country. */
export const countryOfOffice = (name: OtherName): string | undefined =>
  name.office ? ownerIn(name) : undefined;

/** 'Defence Ministry' or 'Parliament', without a word on whose: the name alone does not say which it is. */
export const isAnyCountrys = ({ office, words }: OtherName): boolean =>
  office &&
  words.some((word) => NATIONAL.has(word)) &&
  !words.some(isOwner) &&
  !INTERNATIONAL.has(words.join(' '));

/** 'The Commission': in two stories one only where these say so. */
export const isHeadAlone = ({ words }: OtherName): boolean => words.length === 1 && HEADS.has(words[0]!);

/** May what a story says of countries tell whose office it means? Not of the 'Senate' or the 'Security Council'. */
export const isToldByStory = ({ office, words }: OtherName): boolean =>
  office &&
  !words.some(isOwner) &&
  !INTERNATIONAL.has(words.join(' ')) &&
  // Many countries have a 'Liberal Democratic Party'.
  (!words.some((word) => AT_HOME.has(word)) || (words.length > 2 && words.includes('party')));

/** Of many countries, and of one body all of them know: 'in New York' says nothing of its country. */
export const isInternational = ({ words }: Pick<OtherName, 'words'>): boolean =>
  INTERNATIONAL.has(words.join(' '));

/** Does what a story speaks of tell where it is? A school's, but papers are quoted on everything. */
export const isSchool = ({ local, words }: OtherName): boolean => local && SCHOOLS.has(words.at(-1)!);

/** The office of a country: 'Defence Ministry' beside 'Russian' is not the one beside 'Spanish'. */
export const officeOf = (name: OtherName | undefined, country: string | undefined): OtherName | undefined => {
  if (name === undefined || country === undefined || !name.office || name.words.some(isOwner)) return name;
  const words = [country.replaceAll(' ', '_'), ...name.words];
  return { ...name, words, key: keyOf(words) };
};
