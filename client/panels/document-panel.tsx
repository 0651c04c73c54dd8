import { useEffect, useMemo, useRef } from 'react';
import type { DocumentAnswer } from '../api-types.js';
import { selectedNodes } from '../scene/appearance.js';
import { useDocument } from '../state/queries.js';
import { change, openEntity, type Reading, read, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { Failure, Spinner } from './parts.js';
import { type Segment, segmentDocument } from './segment-document.js';

/** A document as it was read: every name marked, its furniture greyed, open at one sentence. */
export function DocumentPanel({ reading }: { readonly reading: Reading }) {
  const { data, error, refetch } = useDocument(reading.document);
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (!data) return <Spinner />;
  const title = data.title ?? strings.untitled;
  const origin = [data.publisher, data.publishedAt ? strings.date(data.publishedAt) : strings.undated];
  return (
    <article className="panel-body reader" aria-labelledby="document-title">
      <p className="kind">{origin.filter(Boolean).join(' · ')}</p>
      <h2 id="document-title" className="title" dir="auto">
        {title}
      </h2>
      <dl className="facts">
        <div>
          <dt>{strings.source}</dt>
          <dd>{data.source}</dd>
        </div>
        {data.url && /^https?:/i.test(data.url) && (
          <div>
            <dt>{strings.original}</dt>
            <dd>
              <a href={data.url} target="_blank" rel="noreferrer">
                {data.url}
              </a>
            </dd>
          </div>
        )}
        <Copies label={strings.copyOf} ids={data.copyOf ? [data.copyOf] : []} />
        <Copies label={strings.copiedBy} ids={data.copies} />
      </dl>
      <p className="reader-key">
        {strings.documentMentions(data.mentions.length)}
        {data.furniture.length > 0 && ` · ${strings.furnitureKey}`}
      </p>
      <Text key={`${data.id}:${reading.start}`} document={data} reading={reading} />
    </article>
  );
}

function Copies({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {ids.map((id) => (
        <dd key={id}>
          <CopyLink id={id} />
        </dd>
      ))}
    </div>
  );
}

function CopyLink({ id }: { readonly id: string }) {
  const { data } = useDocument(id);
  return (
    <button type="button" className="link" onClick={() => change(read({ document: id }))}>
      {data ? [data.title ?? data.source, data.publisher].filter(Boolean).join(', ') : id}
    </button>
  );
}

function Text({ document, reading }: { readonly document: DocumentAnswer; readonly reading: Reading }) {
  const box = useRef<HTMLDivElement>(null);
  const { start, end } = reading;
  const paragraphs = useMemo(() => segmentDocument(document, { start, end }), [document, start, end]);
  const selected = new Set(useView((view) => selectedNodes(view.selection).join('\n')).split('\n'));
  useEffect(() => {
    box.current?.querySelector('[data-target]')?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} className="text">
      {paragraphs.map((segments) => (
        <p
          key={segments[0]?.start}
          dir="auto"
          className={segments.every((segment) => segment.furniture) ? 'furniture' : undefined}
        >
          {segments.map((segment) => (
            <Piece key={segment.start} segment={segment} selected={selected} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ segment, selected }: { readonly segment: Segment; readonly selected: ReadonlySet<string> }) {
  const { text, mention, furniture, target } = segment;
  const marks = target ? { 'data-target': '' } : {};
  if (mention) {
    const { entity, type, confidence } = mention;
    const here = entity && selected.has(entity) ? ' here' : '';
    const look = {
      className: `name ${type}${here}`,
      title: strings.confidence(text, strings.types[type].label, confidence),
      // Less sure names have a fainter wash: the text itself keeps its contrast.
      style: { '--sure': `${Math.round(100 * Math.max(0.25, confidence ** 2))}%` } as React.CSSProperties,
    };
    return entity ? (
      <button type="button" {...look} {...marks} onClick={() => change(openEntity(entity))}>
        {text}
      </button>
    ) : (
      <mark {...look} {...marks}>
        {text}
      </mark>
    );
  }
  if (furniture) {
    return (
      <span className="furniture" title={strings.furniture(furniture)} {...marks}>
        {text}
      </span>
    );
  }
  return target ? (
    <span className="target" {...marks}>
      {text}
    </span>
  ) : (
    text
  );
}
