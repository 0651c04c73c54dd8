// What stands before and after a place's name where the place is meant, in a report of sport.

/** 'in Vienna', 'near Oslo'. */
const INSIDE =
  /(?:^|[\s(])(?:in|near|into|around|outside|across|through|via|throughout|inside|(?:central|north|south|east|west|mid)(?:-?(?:east|west))?(?:ern)?|downtown|nearby)\s+(?:the\s+)?$/iu;
/** 'at The Oval', 'of Sweden', 'from Leeds': clubs stand so too, and the tagger sees more than these words. */
const BESIDE = /(?:^|[\s(])(?:at|from|to|of|towards?|leaving|reached)\s+(?:the\s+)?$/iu;
/** 'flew home for Wales'; players score, and are doubtful, 'for Wales'. */
const BOUND_FOR =
  /(?:^|\s)(?:(?:left|leaves?|leaving)|(?:bound|head(?:s|ed|ing)?|depart(?:s|ed|ing)?|set\s(?:off|out)|flew|fl(?:y|ies|ying)|sail(?:s|ed|ing)?|visas?)(?:\s+\w+){0,2})\s+for\s+(?:the\s+)?$/iu;
const OPENS = /(?:^|\n)\s*$/;
const DATELINE = /^(?:\s*(?:,[^\n–-]{1,40})?(?:\([^)\n]{1,20}\)\s*)?\s(?:--?|[–—])\s|\s\d{4}-\d\d-\d\d)/u;
const BRACKETED = /\(\s*$/;
const CLOSED = /^\s*(?:\)|,\s*\d)/;
/** 'Sweden's Nils Berg': an athlete of that country. */
const ATHLETE = /^\s?['’]s?\s+(?:\p{L}[\p{Ll}-]*\s+){0,2}\p{Lu}\p{Ll}+\s+\p{Lu}/u;
/** 'will host the World Cup', 'won the right to hold the Games': a country. */
const HOSTS_EVENT =
  /^\s+(?:\p{L}+\s+){0,3}(?:(?:host|stage|hosts|hosted|staged|hosting|staging)\s+(?:the|a|an|next|this|its|their|\d+)\b|(?:[\w-]+\s+){0,4}(?:bid|right|rights|votes?|Games|Olympics)(?![\p{L}-]))/u;
/** 'has won only one medal': a country at the Games, or its team. */
const MEDALS =
  /^\s+(?:ha[sd]\s+|have\s+)?(?:won|wins?|took|takes?|claimed|collected|leads?|led)\s(?:[\w-]+\s+){0,5}(?:medals?|gold|bronze|silver)(?![\p{L}-])/u;
/** 'the Sydney final', 'U.S. Open champion': what is played there. */
const EVENT =
  /^\s+(?:Open|Masters|Classic|Grand|Marathon|Cup|Games|Olympics|Stakes|Derby|Invitational|International|Championships?|final|tournament|marathon|meeting|event|circuit|course|track)(?![\p{L}-])/u;
/** 'in Cleveland, Ohio' and 'in Busan, South Korea', where no verb of the second follows. */
const CONTAINS =
  /(?:^|[\s(])(?:in|at|near|from|of|outside)\s+(?:\p{Lu}[\p{L}.'’-]*\s){0,2}\p{Lu}[\p{L}.'’-]*,\s$/u;

/** 'Scotland's government', 'Leeds police': nobody's team. */
const STATE =
  /^(?:\s?['’]s?\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}|\s+)(?:government|[Mm]inist(?:ers?|ry)|[Pp]arliament|[Pp]resident|[Pp]rime|[Pp]olice|[Mm]ayor|capital|king|queen|army|embassy|ambassador|economy|people|population|airport|court|council|city|authorities|voters?|residents?)(?![\p{L}-])/u;

export const isBracketed = (before: string, after: string): boolean =>
  BRACKETED.test(before) && CLOSED.test(after);

export const isDateline = (before: string, after: string): boolean =>
  OPENS.test(before) && DATELINE.test(after);

export const isInside = (before: string): boolean => INSIDE.test(before) || BOUND_FOR.test(before);

export const isBeside = (before: string): boolean => BESIDE.test(before);

/** Something is played there, or it wants to hold it. */
export const namesEvent = (after: string): boolean => HOSTS_EVENT.test(after) || EVENT.test(after);

export const hasState = (after: string): boolean => STATE.test(after);

export const hasAthlete = (after: string): boolean => ATHLETE.test(after);

export const winsMedals = (after: string): boolean => MEDALS.test(after);

export const isContained = (before: string): boolean => CONTAINS.test(before);
