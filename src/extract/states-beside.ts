import type { Mention } from '../contract/mention.js';

// The abbreviations of states that American papers put behind towns (Associated Press style); Alaska, Hawaii, Idaho, Iowa, Maine, Ohio, Texas
// and Utah have none.
const ABBREVIATIONS =
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\\.H|N\\.J|N\\.M|N\\.Y|N\\.C|N\\.D|Okla|' +
  'Ore|Pa|R\\.I|S\\.C|S\\.D|Tenn|Tex|Vt|Va|Wash|W\\.Va|Wis|Wyo|D\\.C';
const BESIDE = new RegExp(`, ((?:${ABBREVIATIONS})\\.)(?![\\p{L}\\p{N}])`, 'uy');

/** Adds the state behind a town where the tagger took it for a mere abbreviation: 'Springfield, Mo.'. Mentions are sorted by start and stay so. */
export const withStatesBeside = (text: string, mentions: readonly Mention[]): readonly Mention[] => {
  const all: Mention[] = [];
  for (const [index, mention] of mentions.entries()) {
    all.push(mention);
    BESIDE.lastIndex = mention.end;
    const [, state] = BESIDE.exec(text) ?? [];
    if (state === undefined) continue;
    const start = mention.end + ', '.length;
    const end = start + state.length;
    const next = mentions[index + 1];
    if (next !== undefined && next.start < end) continue;
    const { confidence, sentence } = mention;
    all.push({ start, end, text: state, type: 'place', confidence, kind: 'name', sentence });
  }
  return all;
};
