import type { EntityType } from '../../contract/entity-types/index.js';
import type { Mention } from '../../contract/mention.js';
import { type PersonName, personName } from '../names/person-name.js';
import type { Sides } from './teams/find-teams.js';

/** One way to write a name, with what it reads as and what the whole document says of it. */
export interface Spelling {
  readonly plain: string;
  readonly person: PersonName | undefined;
  /** Confidence behind each type, over all spellings that are plainly one. */
  readonly weights: Record<EntityType, number>;
}

/** The spelling of each mention that is a name; undefined for pronouns and descriptions. A team says nothing of its place's type. */
export const readSpellings = (mentions: readonly Mention[], sides: Sides): (Spelling | undefined)[] => {
  const spellings = new Map<string, Spelling>();
  const names = new Map<string, Spelling['weights']>();
  return mentions.map(({ text, type, confidence, kind }, index) => {
    if (kind !== 'name') return undefined;
    let spelling = spellings.get(text);
    if (spelling === undefined) {
      const person = personName(text);
      const name = person?.plain ?? '';
      const weights = names.get(name) ?? { person: 0, place: 0, organisation: 0 };
      names.set(name, weights);
      spelling = { plain: name, person, weights };
      spellings.set(text, spelling);
    }
    const side = sides.get(index);
    if (side !== 'team') spelling.weights[side === 'place' ? side : type] += confidence;
    return spelling;
  });
};
