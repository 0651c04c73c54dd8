import type { EntityDetail } from '../api-types.js';
import { useMentions } from '../state/queries.js';
import { Failure, ListFoot, Spinner } from './parts.js';
import { Quote } from './quote.js';

/** Every sentence that names an entity. */
export function MentionList({ entity }: { readonly entity: EntityDetail }) {
  const query = useMentions(entity.id, true);
  if (query.error && !query.data) return <Failure error={query.error} retry={query.refetch} />;
  if (!query.data) return <Spinner />;
  const items = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className="mentions">
        {items.map((item) => (
          <li key={`${item.document}:${item.start}`}>
            <Quote
              {...item}
              text={item.sentenceText}
              start={item.sentenceStart}
              end={item.sentenceEnd}
              entities={[{ ...entity, aliases: entity.forms.map((form) => form.text) }]}
            />
          </li>
        ))}
      </ul>
      <ListFoot query={query} shown={items.length} total={query.data.pages[0]?.total ?? 0} />
    </>
  );
}
