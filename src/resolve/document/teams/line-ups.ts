import type { Span } from '../../../contract/span.js';

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
/** '9-Per Ek (captain)', 'J. van der Berg'. */
const PLAYER = String.raw`(?:\d{1,2}[-. ]\s?)?${WORD}(?: (?:${WORD}|van|de[nrl]?|d[aei]|la|von|al|bin)){0,3}(?: \([^()\n]{1,20}\))?`;
const TEAM_SHEET = new RegExp(
  String.raw`^(?: \([^()\n]{1,20}\))? ?[-–—:]{1,2} (?:${PLAYER}[;,] ){2}${PLAYER} ?(?:[;,.]|and |\n|$)`,
  'u',
);
const LEADS = /(?:^|[\n.:;)]\s*)$/;

/** Does a name stand where a list of players has their team: 'Wales - Per Ek; Al Orr, Bo Lund'? */
export const leadsLineUp = (text: string, { start, end }: Span): boolean =>
  LEADS.test(text.slice(Math.max(0, start - 3), start)) && TEAM_SHEET.test(text.slice(end, end + 160));

/** 'Defenders: Per Ek (Bremen), Al Orr (Parma)'. */
const SQUAD =
  /^(?:goal-?keepers?|defen[cd]ers?|mid-?fielders?|forwards?|strikers?|attackers?|wingers?|backs?|goalies|goaltenders|defen[cs]e(?:men)?|guards?|cent(?:re|er)s?|squad|reserves|substitutes)\s*(?:[-–—]|:)\s/iu;
const AFTER_PLAYER = new RegExp(String.raw`${WORD} \($`, 'u');
// A squad's line is no longer.
const LINE = 400;

/** Does a name stand in brackets behind a player of a squad, whose club it is? */
export const followsPlayer = (text: string, { start, end }: Span): boolean => {
  if (text[end] !== ')' || !AFTER_PLAYER.test(text.slice(Math.max(0, start - 30), start))) return false;
  const before = text.slice(Math.max(0, start - LINE), start);
  return SQUAD.test(before.slice(before.lastIndexOf('\n') + 1));
};
