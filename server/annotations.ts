import type { AnnotationPage } from '../src/contract/api/annotations.js';
import type { StoredDocument } from '../src/store/store.js';
import { API } from './openapi-address.js';

/** Code units of context on each side of a quote, enough to find it again in a text that changed a little. */
const CONTEXT = 32;

/**
 * The mentions of a document as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each says where it
 * stands, by position and by quote, and which entity it names. Positions count UTF-16 code units, as all of ours do.
 */
export const annotationPage = ({ document, extraction, entityOf }: StoredDocument): AnnotationPage => {
  const address = `${API}/documents/${document.id}`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${address}#annotations`,
    type: 'AnnotationPage',
    items: extraction.mentions.map(({ start, end, text, type }, index) => {
      const entity = entityOf[index];
      return {
        id: `${address}#mention-${start}-${end}`,
        type: 'Annotation',
        motivation: 'identifying',
        body: [
          ...(entity === undefined
            ? []
            : [
                {
                  type: 'SpecificResource' as const,
                  purpose: 'identifying' as const,
                  source: `${API}/entities/${entity}`,
                },
              ]),
          { type: 'TextualBody' as const, purpose: 'tagging' as const, value: type },
        ],
        target: {
          source: address,
          selector: [
            { type: 'TextPositionSelector', start, end },
            {
              type: 'TextQuoteSelector',
              exact: text,
              prefix: document.text.slice(Math.max(0, start - CONTEXT), start),
              suffix: document.text.slice(end, end + CONTEXT),
            },
          ],
        },
      };
    }),
  };
};
