import type { Mention } from '../../contract/mention.js';
import { hasLegalForm } from '../names/legal-forms.js';
import { isGeneralWord, isPlaceName } from '../names/match-others.js';
import { otherName } from '../names/other-name.js';
import type { Spelling } from './spellings.js';

// What companies make, sell or are, as the last word of their names. Not 'Center' or 'Foundation': these bear people's names.
const TRADES: ReadonlySet<string> = new Set(
  (
    'group holding holdings brothers sons partners associates motor motors automotive airlines airways aviation aerospace computer computers ' +
    'technology technologies systems software electronics semiconductor semiconductors telecom telecommunications communications networks ' +
    'industries industrial manufacturing products chemicals chemical pharmaceuticals pharmaceutical laboratories labs biotech energy oil gas petroleum ' +
    'mining mines minerals gold steel metals cement paper timber textiles apparel foods food beverages brewery breweries brewing dairy bakery bakeries ' +
    'stores supermarkets markets retail hotels resorts properties realty construction engineering shipping lines logistics freight express ' +
    'insurance financial finance capital securities bank bancorp investments media entertainment pictures studios records publishing games toys ' +
    'corporation company trading exploration farms wines distillers tobacco cosmetics furniture tools'
  ).split(' '),
);

const isCompany = (text: string, words: readonly string[]): boolean =>
  hasLegalForm(text) || text.includes('&') || TRADES.has(words.at(-1)!);

/** Beginnings of the names of companies in a document, by which print calls them afterwards: 'halden' of 'Halden Foods'. */
export const companyLeads = (
  mentions: readonly Mention[],
  spellings: readonly (Spelling | undefined)[],
): ReadonlySet<string> => {
  const leads = new Set<string>();
  for (const [index, spelling] of spellings.entries()) {
    const { text, type } = mentions[index]!;
    if (spelling === undefined || type !== 'organisation' || !/[\s&]/.test(text)) continue;
    const words = otherName(text)?.words ?? [];
    if (!isCompany(text, words)) continue;
    for (let count = 1; count < words.length; count++) {
      const lead = words.slice(0, count);
      if (!isGeneralWord(lead.at(-1)!) && !isPlaceName(lead)) leads.add(lead.join(' '));
    }
  }
  return leads;
};
