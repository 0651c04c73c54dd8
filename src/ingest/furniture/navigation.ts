import type { Furniture } from '../../contract/document.js';
import { isHeader, isTail, type Line, mark, markLines, type Page } from './page.js';

const SEPARATORS = ['  ', ' - ', ' – ', ' | ', '|', ' • ', ' · ', ' » ', ' › ', ' > ', ' / '] as const;
const URL_ALONE = /^<?(?:https?:\/\/|www\.)\S+>?$/i;
const STAMP =
  /^(?:date:?\s+)?\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?\s+\S+\.[a-z]{2,}$|^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|net|org|news|co\.[a-z]{2})$/i;
const ORIGINAL_URL =
  /^(?:original(?: article)?|source|article|canonical|full)?[ -]?(?:url|link)\s*:\s*(?:<?https?:\/\/\S+>?)?$/i;
// Words that a menu is made of. Two of them among five short lines make the lines a menu.
const MENU_WORD =
  /^(?:home(?: ?page)?|news|world|politics|business|economy|sports?|opinion|culture|arts?|science|technology|tech|health|weather|video|videos|photos|podcasts?|live|search|menu|login|log in|sign in|sign up|register|subscribe|newsletters?|contact(?: us)?|about(?: us)?|careers|jobs|advertis\w+(?: with us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies?(?: policy)?|site ?map|rss|help|faqs?|archive|e-?paper|lifestyle|entertainment|travel|skip to (?:main )?content|main navigation|close|back to top|my account|edition)$/i;
const MENU_RUN = 5;

/** Menus, breadcrumbs, bare addresses and the site's stamp: text that leads elsewhere. */
export const navigation = (page: Page): Furniture[] => [
  ...markLines(
    page,
    'navigation',
    (line) =>
      URL_ALONE.test(line.plain) ||
      STAMP.test(line.plain) ||
      ORIGINAL_URL.test(line.plain) ||
      isLinkList(line),
  ),
  ...menus(page),
];

// 'A - B - C - D', or five items with wide gaps: short items that start like names, and nowhere the end of a sentence.
export const isLinkList = ({ plain, sentence }: Line): boolean => {
  if (sentence || plain.includes('://')) return false;
  return SEPARATORS.some((separator) => {
    const items = plain.split(separator).map((item) => item.trim());
    const bar = separator.includes('|');
    const home = MENU_WORD.test(items[0] ?? '');
    if (items.length < (bar || home ? 3 : 5)) return false;
    const short = items.every((item) => item.length > 0 && item.split(' ').length <= 7);
    const capital = items.filter((item) => /^[\p{Lu}\p{N}]/u.test(item)).length;
    return short && capital >= items.length * 0.8 && !items.some((item) => /[.;!]$/.test(item));
  });
};

// A column of short lines above or below the article. Names alone are no menu: a list of winners looks the same.
const menus = (page: Page): Furniture[] => {
  const found: Furniture[] = [];
  let run: Line[] = [];
  const close = (): void => {
    if (run.length >= MENU_RUN && run.filter(({ plain }) => MENU_WORD.test(plain)).length >= 2)
      found.push(...run.map((line) => mark(line, 'navigation')));
    run = [];
  };
  page.lines.forEach((line, index) => {
    const candidate = line.words <= 3 && !line.sentence && (isHeader(page, index) || isTail(page, index));
    if (candidate) run.push(line);
    else close();
  });
  close();
  return [...found, ...markLines(page, 'navigation', ({ plain }) => SKIP_LINK.test(plain))];
};

const SKIP_LINK =
  /^(?:skip to (?:main )?(?:content|navigation)|back to (?:top|home)|main menu|you are here\b.*|toggle navigation|log ?in|sign in|site links:?)$/i;
