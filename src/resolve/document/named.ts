import type { Document } from '../../contract/document.js';
import type { EntityType } from '../../contract/entity-types/index.js';
import type { Extraction, Mention } from '../../contract/mention.js';
import { otherName } from '../names/other-name.js';
import { containerBeside } from './container-beside.js';
import { countryBeside } from './country-beside.js';
import { rolesAfter } from './roles-after.js';
import { rolesBeside } from './roles-beside.js';
import { settleTypes } from './settle-types.js';

/** A mention of a name with what stands around it. */
export interface Named {
  /** Index into `Extraction.mentions`. */
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The type the document as a whole gives this name. */
  readonly type: EntityType;
  readonly confidence: number;
  readonly roles: readonly string[];
  readonly within: readonly string[];
}

const withinOf = (text: string, mention: Mention, type: EntityType, next: Mention | undefined): string[] => {
  if (type === 'place') return containerBeside(text, mention, next);
  return type === 'organisation' && otherName(mention.text)?.office ? countryBeside(text, mention) : [];
};

/** The names of a document in order, each with the roles and containers beside it. */
export const readNames = (document: Pick<Document, 'text'>, extraction: Extraction): Named[] => {
  const { mentions } = extraction;
  const typeOf = settleTypes(document.text, mentions);
  const people = mentions.filter((mention) => mention.kind === 'name' && typeOf(mention) === 'person');
  const later = rolesAfter(document.text, extraction, people);
  return mentions.flatMap((mention, index) => {
    if (mention.kind !== 'name') return [];
    const type = typeOf(mention);
    return [
      {
        index,
        text: mention.text,
        start: mention.start,
        end: mention.end,
        type,
        confidence: mention.confidence,
        roles:
          type === 'person'
            ? [...rolesBeside(document.text, mention), ...(later.has(mention) ? [later.get(mention)!] : [])]
            : [],
        within: withinOf(document.text, mention, type, mentions[index + 1]),
      },
    ];
  });
};
