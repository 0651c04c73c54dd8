import type { Furniture } from '../../contract/document.js';
import { copyright } from './copyright.js';
import { isLinkList } from './navigation.js';
import { mark, type Page } from './page.js';

const SITE =
  /\b(?:about us|contact us|advertis\w+|privacy|terms (?:of|and)|cookie|careers|our network|site ?map)\b/i;

/**
 * The foot of a site: everything after the first line that only a site's foot has ('About Us | Contact Us', a copyright
 * notice), as long as the article lies above it: at least twice the prose above as below, and at most three prose
 * lines below, notices aside. Index of its first line, or the number of lines.
 */
export const footStart = (page: Page): number => {
  const notices = new Set(copyright(page).map(({ start }) => start));
  const first = page.lines.findIndex(
    (line, index) =>
      index > (page.prose[1] ?? Number.POSITIVE_INFINITY) &&
      (notices.has(line.start) || (isLinkList(line) && SITE.test(line.plain))),
  );
  const above = page.prose.filter((index) => index < first).length;
  const below = page.prose.filter((index) => index > first && !notices.has(page.lines[index]!.start)).length;
  return first === -1 || below > 3 || above < 2 * below ? page.lines.length : first;
};

export const footer = (page: Page): Furniture[] =>
  page.lines.slice(page.foot).map((line) => mark(line, line.prose ? 'promotion' : 'navigation'));
