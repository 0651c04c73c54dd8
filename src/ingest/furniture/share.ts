import type { Furniture } from '../../contract/document.js';
import { markLines, type Page } from './page.js';

const NETWORK =
  '(?:facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|tiktok|flipboard|threads|bluesky|mastodon|viber|vk|messenger|e-?mail)';
const ACTION =
  /^(?:(?:share|tweet|print|e-?mail|save|bookmark|copy(?: the)? link|listen|gift)(?: (?:this|the))?(?: (?:article|story|page|post|on|via|with|by|to|friends|now|link))*|(?:\d[\d.,]*k?\s+)?(?:shares?|comments?|likes?|views?|retweets?)|comments?\s*\(?\d*\)?|(?:leave|post|add) a (?:comment|reply)|(?:increase|decrease|reset) (?:font|text)(?: size)?|text size|(?:estimated )?(?:reading time:? )?\d+ min(?:ute)?s? read|listen to (?:this )?article.{0,20}|\d+:\d\d)$/i;
const TO_NETWORK = new RegExp(
  `^(?:share|post|tweet|send|save|follow us|follow|find us|join us|like us|like)(?: (?:this|it|the|article|story|page))* (?:on|via|by|to|in|with) ${NETWORK}(?:(?:,| and| or| \\||\\s)+${NETWORK})*[.!]?$`,
  'i',
);
const NETWORKS = new RegExp(`^${NETWORK}(?:[\\s,|/·•]+(?:share|tweet|print|${NETWORK}))+$`, 'i');
const SHARE_WITH_NETWORKS = new RegExp(
  `^share(?: this)?(?: \\w+)?\\s*:?(?:[\\s,|/·•]+(?:tweet|print|copy link|${NETWORK}))*$`,
  'i',
);

const BUTTON =
  /^(?:share(?: this)?(?: (?:page|article|story|report|post))?|tweet|post|print|save(?: for later)?|listen|gift|comment|comments(?: \(\d+\))?|bookmark|copy link|tell a friend|e-?mail|link|text (?:size|version)(?::? ?[a+-]?(?: [a+-]){0,3})?|a[+-]? ?a?[+-]?|(?:\d+ )?min(?:ute)?s? read)$/i;

/** Buttons: 'Share', 'Tweet', 'Facebook Twitter WhatsApp', 'Print   Save for later', '12 comments'. Always a whole line. */
export const share = (page: Page): Furniture[] =>
  markLines(
    page,
    'share',
    ({ plain, words }) =>
      words <= 14 &&
      ([ACTION, TO_NETWORK, NETWORKS, SHARE_WITH_NETWORKS].some((form) => form.test(plain)) ||
        isButtonRow(plain)),
  );

const isButtonRow = (line: string): boolean => {
  const buttons = line.split(/\s{2,}|\s*[|·•/]\s*/).map((item) => item.replace(/:$/, '').trim());
  return buttons.length >= 2 && buttons.every((item) => BUTTON.test(item));
};
