import type { Furniture } from '../../contract/document.js';
import { markLines, type Page } from './page.js';

// Each starts its line: a prompt speaks to the reader in the imperative, an article hardly ever.
const PROMPTS = [
  /^(?:please )?(?:subscribe|sign[ -]?up|register|log in|sign in|join us)\b.{0,60}\b(?:newsletter|inbox|e-?mail|updates?|alerts?|free|channel|account|today|now|here|access|reading|briefing)\b/i,
  /^(?:click|tap) (?:here|on|the|to)\b/i,
  /^(?:follow|like|find|join|connect with|stay connected|keep up)\b.{0,40}\b(?:on|via) (?:facebook|twitter|x|telegram|instagram|whatsapp|youtube|linkedin|google news|social media)\b/i,
  /^(?:download|get|install) (?:our|the) .{0,40}\bapp\b/i,
  /^get (?:the latest|our|all the latest|breaking|more|unlimited|full|instant)\b.{0,80}\b(?:news|newsletter|inbox|stories|updates|alerts|access|e-?mail)\b/i,
  /^(?:support|donate to|become a (?:member|subscriber|patron)|help (?:us|keep)|make a (?:donation|contribution))\b.{0,80}\b(?:journalis[mt]s?|newsroom|reporting|readers?|member(?:ship)?|subscriber|patron|us|donation|contribution)\b/i,
  /^(?:we|this (?:web ?)?site|our (?:web ?)?site) (?:and our partners )?uses? cookies\b/i,
  /^(?:by (?:clicking|continuing|using|browsing|signing up|subscribing|submitting)\b.{0,80}\b(?:you|consent|agree|cookies|terms|policy|privacy)\b)/i,
  /^(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences| settings)$|^cookie (?:settings|preferences|policy|notice)$/i,
  /^(?:advertise?ments?|sponsored(?: by .{1,40})?|paid content|promoted|ad|story continues below(?: this)?(?: advertisement)?|article continues (?:below|after).{0,40}|continue reading(?: below)?.{0,40}|scroll (?:down )?(?:to|for) .{0,40}|(?:your )?browser does not support.{0,60}|this (?:article|content|video) (?:is|requires).{0,40}(?:subscribers?|javascript|cookies)\b.{0,40})\.?$/i,
  /^(?:enter|your) (?:your )?e-?mail(?: address)?$|^(?:you (?:can|may) )?unsubscribe (?:at )?any ?time\b.{0,60}$|^thank you for (?:subscribing|reading|signing up)\b.{0,60}$/i,
  /^(?:to )?(?:get|receive|read) .{0,60}\b(?:(?:in|to) your inbox|subscribe (?:now|today|here))\b/i,
  /^(?:for (?:more|the latest|all the latest) .{0,60}(?:visit|follow|download|subscribe|click))\b/i,
  /^\(?(?:except for the headline|this (?:story|article|report|copy) (?:has|was) (?:not been edited|been published|published|auto-?generated|first published))\b.{0,200}$/i,
];

// In the last line of a page, and only there: 'This paper is free to read. Tell us what you think of it.'
const FEEDBACK =
  /\b(?:tell us|let us know|write to us|send us|contact us)\b.{0,60}\b(?:think|page|story|article|report|feedback|tips?|views?)\b/i;

/** Prompts to subscribe, follow, donate or accept, and notes about the page itself. Whole lines of at most 45 words. */
export const promotion = (page: Page): Furniture[] =>
  markLines(
    page,
    'promotion',
    ({ plain, words }, index) =>
      words <= 45 &&
      (PROMPTS.some((prompt) => prompt.test(plain)) ||
        (index >= (page.prose.at(-1) ?? 0) && FEEDBACK.test(plain))),
  );
