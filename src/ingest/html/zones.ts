import type { FurnitureReason } from '../../contract/document.js';

export interface ZoneMark {
  readonly reason: FurnitureReason;
  readonly landmark: boolean;
}

const LANDMARKS: Readonly<Record<string, FurnitureReason>> = {
  nav: 'navigation',
  menu: 'navigation',
  footer: 'navigation',
  aside: 'related',
  form: 'promotion',
  search: 'navigation',
  button: 'share',
  dialog: 'promotion',
};
const ROLES: Readonly<Record<string, FurnitureReason>> = {
  navigation: 'navigation',
  contentinfo: 'navigation',
  search: 'navigation',
  complementary: 'related',
  dialog: 'promotion',
  alertdialog: 'promotion',
};
// Parts of class names and ids that pages of every kind share, from the most telling to the least.
const CLASSES: readonly (readonly [RegExp, FurnitureReason])[] = [
  [/(?:^|[-_ ])(?:copyright)(?:$|[-_ ])/i, 'copyright'],
  [
    /(?:^|[-_ ])(?:(?:photo|image|img|media|picture|caption)[-_]?credits?|credits?|photographer)(?:$|[-_ ])/i,
    'credit',
  ],
  [
    /(?:^|[-_ ])(?:share|sharing|social|share-?bar|share-?tools|follow-us|addtoany|sharedaddy)(?:$|[-_ ])/i,
    'share',
  ],
  [
    /(?:^|[-_ ])(?:newsletter|subscribe|subscription|sign-?up|cookies?|consent|gdpr|paywall|promo|advert\w*|ads?|sponsored|donate|donation)(?:$|[-_ ])/i,
    'promotion',
  ],
  [
    /(?:^|[-_ ])(?:related|recommended|recommendations|more-(?:stories|news|on|from)|read-(?:more|next|also)|trending|most-(?:read|popular|viewed)|popular|also-like|taboola|outbrain|teasers?|tags?|topics?|recirc)(?:$|[-_ ])/i,
    'related',
  ],
  [
    /(?:^|[-_ ])(?:byline|by-line|authors?|author-(?:name|bio|info)|dateline|timestamp|pub(?:lish(?:ed)?)?-?date|post-meta|entry-meta|article-meta|meta-info|posted-on)(?:$|[-_ ])/i,
    'byline',
  ],
  [
    /(?:^|[-_ ])(?:breadcrumbs?|menu|nav|navbar|navigation|site-header|site-footer|masthead|footer|pagination|pager|skip-link|topbar|comments?|comment-list)(?:$|[-_ ])/i,
    'navigation',
  ],
];

/** What an element by its own name, role, class or id is, where that is not the article. */
export const zoneOf = (element: Element): ZoneMark | undefined => {
  const tag = element.localName;
  if (tag === 'html' || tag === 'body' || tag === 'article' || tag === 'main') return undefined;
  const landmark = LANDMARKS[tag] ?? ROLES[(element.getAttribute('role') ?? '').toLowerCase()];
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`.slice(0, 500);
  const byClass = CLASSES.find(([form]) => form.test(names))?.[1];
  // A <footer> or <aside> named 'newsletter' is best known by that name.
  if (landmark !== undefined) return { reason: byClass ?? landmark, landmark: true };
  const author = element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author';
  if (author) return { reason: 'byline', landmark: false };
  return byClass && { reason: byClass, landmark: false };
};
