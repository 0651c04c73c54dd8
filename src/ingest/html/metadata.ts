import { readDate } from '../dates/read-date.js';

export interface PageMetadata {
  readonly title?: string;
  readonly url?: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly publishedAt?: string;
}

const TITLES = ['og:title', 'twitter:title', 'dc.title', 'citation_title'];
const PUBLISHERS = ['og:site_name', 'publisher', 'dc.publisher', 'application-name', 'citation_publisher'];
const DATES = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'publish-date',
  'publishdate',
  'pubdate',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'citation_publication_date',
  'sailthru.date',
];

/** What a page says about itself in meta elements, JSON-LD (schema.org), its first heading and time element. */
export const readMetadata = (document: Document): PageMetadata => {
  const meta = metaElements(document);
  const linked = readJsonLd(document);
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const publisher = first(PUBLISHERS.slice(0, 1)) ?? linked.publisher ?? first(PUBLISHERS);
  const title = first(TITLES) ?? linked.headline ?? textOf(document, 'h1') ?? textOf(document, 'title');
  const dates = [
    meta.get('article:published_time'),
    linked.datePublished,
    ...DATES.map((name) => meta.get(name)),
    timeElement(document),
  ];
  const publishedAt = dates
    .map((value) => value && readDate(value))
    .find((value) => value !== undefined && value !== '');
  const url = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta.get('og:url'),
  ].find((href) => href && /^https?:\/\/\S+$/i.test(href));
  return {
    ...(title !== undefined && { title: withoutSite(title, publisher) }),
    ...(url && { url }),
    ...(publisher !== undefined && { publisher }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
};

const metaElements = (document: Document): Map<string, string> => {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = clean(element.getAttribute('content') ?? '');
    if (name && content && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content);
  }
  return meta;
};

const clean = (value: string): string | undefined =>
  value
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .slice(0, 1_000) || undefined;

const textOf = (document: Document, selector: string): string | undefined =>
  clean(document.querySelector(selector)?.textContent ?? '');

const timeElement = (document: Document): string | undefined =>
  document
    .querySelector(
      '[itemprop="datePublished"][datetime], time[pubdate][datetime], article time[datetime], time[datetime]',
    )
    ?.getAttribute('datetime') ?? undefined;

// 'Headline | Site' → 'Headline'.
const withoutSite = (title: string, publisher: string | undefined): string => {
  const cut = publisher === undefined ? -1 : title.lastIndexOf(publisher);
  const head = cut > 0 && cut + publisher!.length === title.length ? title.slice(0, cut) : title;
  return head === title ? title : head.replace(/[\s|–—:·-]+$/, '') || title;
};

interface JsonLd {
  readonly headline?: string;
  readonly publisher?: string;
  readonly datePublished?: string;
}

const MAX_NODES = 2_000;

const readJsonLd = (document: Document): JsonLd => {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = articleIn(script.textContent ?? '');
    if (article) return article;
  }
  return {};
};

const articleIn = (json: string): JsonLd | undefined => {
  let queue: unknown[];
  try {
    queue = [JSON.parse(json)];
  } catch {
    // A site's broken JSON-LD is its own affair: the page's other marks are read.
    return undefined;
  }
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (typeof node !== 'object' || node === null) continue;
    if ('datePublished' in node && typeof node.datePublished === 'string') {
      const headline =
        'headline' in node && typeof node.headline === 'string' ? clean(node.headline) : undefined;
      const publisher = 'publisher' in node ? nameOf(node.publisher) : undefined;
      return {
        datePublished: node.datePublished,
        ...(headline && { headline }),
        ...(publisher && { publisher }),
      };
    }
    queue.push(...Object.values(node).slice(0, MAX_NODES));
  }
  return undefined;
};

const nameOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return clean(value);
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string'
    ? clean(one.name)
    : undefined;
};
