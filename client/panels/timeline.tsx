import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import type { Bucket } from '../api.js';
import type { TimelineBucket } from '../api-types.js';
import { useStats, useTimeline } from '../state/queries.js';
import { bucketFor, bucketSpan, bucketStarts } from '../state/time-scale.js';
import { change, filter, useView } from '../state/view.js';
import { strings } from '../strings.js';
import { IconButton } from './parts.js';
import { TimelineAxis } from './timeline-axis.js';
import { usePlay } from './use-play.js';

const HEIGHT = 44;

/** How much was in the news when; a brush that keeps a stretch of it, and a playhead that walks through. */
export function Timeline() {
  const { data: stats } = useStats();
  const first = stats?.first?.slice(0, 10);
  const last = stats?.last?.slice(0, 10);
  const bucket = bucketFor(first ?? '', last ?? '');
  const { data } = useTimeline(bucket);
  if (!first || !last || first === last || !data || data.length < 2) return null;
  return <Brush buckets={data} bucket={bucket} />;
}

interface BrushProps {
  readonly buckets: readonly TimelineBucket[];
  readonly bucket: Bucket;
}

function Brush({ buckets, bucket }: BrushProps) {
  const { from, to } = useView((view) => view.filters);
  const box = useRef<HTMLDivElement>(null);
  const drag = useRef<number>(undefined);
  const starts = useMemo(
    () => bucketStarts(buckets[0]?.start ?? '', buckets.at(-1)?.start ?? '', bucket),
    [buckets, bucket],
  );
  const counts = useMemo(() => new Map(buckets.map((one) => [one.start, one.mentions])), [buckets]);
  const most = Math.max(1, ...counts.values());
  const end = starts.length - 1;
  const holding = (date: string) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= date),
    );
  const range = { low: from ? holding(from) : 0, high: to ? holding(to) : end };

  const keep = (a: number, b: number) => {
    const [low, high] = [Math.max(0, Math.min(a, b)), Math.min(end, Math.max(a, b))];
    const all = low === 0 && high === end;
    change(
      filter({
        from: all ? undefined : starts[low],
        to: all ? undefined : bucketSpan(starts[high] ?? '', bucket).to,
      }),
    );
  };
  const { playing, setPlaying } = usePlay(range, end, keep);

  const at = (event: PointerEvent) => {
    const area = box.current?.getBoundingClientRect();
    if (!area) return 0;
    return Math.min(end, Math.max(0, Math.floor(((event.clientX - area.left) / area.width) * starts.length)));
  };
  const handle = (which: 'low' | 'high') => {
    const value = range[which];
    const day = which === 'low' ? starts[value] : bucketSpan(starts[value] ?? '', bucket).to;
    const move = (next: number) =>
      which === 'low'
        ? keep(Math.min(next, range.high), range.high)
        : keep(range.low, Math.max(next, range.low));
    const steer = (event: KeyboardEvent) => {
      const next = { ArrowLeft: value - 1, ArrowRight: value + 1, Home: 0, End: end }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      move(Math.min(end, Math.max(0, next)));
    };
    return (
      <span
        role="slider"
        tabIndex={0}
        className={`brush-handle ${which}`}
        aria-label={which === 'low' ? strings.timelineFrom : strings.timelineTo}
        aria-valuemin={0}
        aria-valuemax={end}
        aria-valuenow={value}
        aria-valuetext={strings.date(day ?? '')}
        onKeyDown={steer}
        style={{ left: `${(100 * (which === 'low' ? value : value + 1)) / starts.length}%` }}
      />
    );
  };

  return (
    <section className="timeline" aria-label={strings.timeline}>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? strings.timelinePause : strings.timelinePlay}
        onClick={() => setPlaying(!playing)}
      />
      <div className="timeline-body">
        <div
          ref={box}
          className="bars"
          onPointerDown={(event) => {
            setPlaying(false);
            drag.current = at(event);
            event.currentTarget.setPointerCapture(event.pointerId);
          }}
          onPointerMove={(event) => {
            if (drag.current !== undefined && at(event) !== drag.current) keep(drag.current, at(event));
          }}
          onPointerUp={(event) => {
            if (drag.current !== undefined) keep(drag.current, at(event));
            drag.current = undefined;
          }}
        >
          <svg viewBox={`0 0 ${starts.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            {starts.map((start, index) => {
              const mentions = counts.get(start) ?? 0;
              const height = mentions === 0 ? 0 : Math.max(2, (HEIGHT * mentions) / most);
              return (
                <g key={start} className={index >= range.low && index <= range.high ? 'in' : 'out'}>
                  <title>{strings.timelineBar(start, mentions)}</title>
                  <rect x={index} width={1} y={0} height={HEIGHT} fill="transparent" />
                  <rect x={index + 0.08} width={0.84} y={HEIGHT - height} height={height} className="bar" />
                </g>
              );
            })}
          </svg>
          {handle('low')}
          {handle('high')}
        </div>
        <TimelineAxis starts={starts} />
      </div>
      {(from || to) && (
        <button
          type="button"
          className="link"
          onClick={() => change(filter({ from: undefined, to: undefined }))}
        >
          {strings.timelineAll}
        </button>
      )}
    </section>
  );
}
