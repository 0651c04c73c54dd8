import type { Form, Merge } from '../../contract/entity.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import { hasLegalForm } from '../names/legal-forms.js';
import { lexicon } from '../names/lexicon.js';
import { countryOfOffice } from '../names/offices.js';
import { otherName } from '../names/other-name.js';
import { plain } from '../names/plain.js';
import { isTeamName, TEAM_REASON } from '../names/team-key.js';

// Reasons kept for one entity; the surest and most frequent first.
const MOST = 50;

/** Why are two forms one name to begin with, so that no rule had to join them? */
const sameNameReason = (form: string, name: string, type: EntityType): string => {
  if (isTeamName(name)) return TEAM_REASON;
  const [one, other] = [plain(form), plain(name)];
  if (one === other || one.replace(/^the /, '') === other.replace(/^the /, '')) return 'spelling';
  const { places, demonyms } = lexicon();
  if (type !== 'person' && [one, other].some((key) => places.has(key) || demonyms.has(key)))
    return 'place-name';
  const [mine, theirs] = [form, name].map((text) => {
    const office = otherName(text);
    return office && countryOfOffice(office);
  });
  if (type !== 'person' && mine !== theirs) return 'country-beside';
  if (type !== 'person' && hasLegalForm(form) !== hasLegalForm(name)) return 'legal-form';
  return type === 'person' ? 'title' : 'same-words';
};

/** Merges without repeats and without those that say the same the other way round; each other form with its reason. */
export const gatherReasons = (
  merges: readonly Merge[],
  forms: readonly Form[],
  name: string,
  type: EntityType,
): Merge[] => {
  const counted = new Map<string, { merge: Merge; count: number }>();
  for (const merge of merges) {
    const key = JSON.stringify([merge.reason, ...[merge.from, merge.to].sort()]);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { merge, count: 1 });
    else {
      known.count++;
      if (merge.score > known.merge.score) known.merge = merge;
    }
  }
  const joined = new Set(merges.map(({ from }) => from));
  for (const { text, count } of forms) {
    if (text === name || joined.has(text)) continue;
    const merge = { from: text, to: name, reason: sameNameReason(text, name, type), score: 1 };
    counted.set(`form ${text}`, { merge, count });
  }
  return [...counted]
    .sort(([a, x], [b, y]) => y.count - x.count || y.merge.score - x.merge.score || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([, { merge }]) => merge);
};
