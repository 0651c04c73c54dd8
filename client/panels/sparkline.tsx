import type { EntityType } from '../../src/contract/entity-types/index.js';
import { useStats, useTimeline } from '../state/queries.js';
import { bucketFor, DAY } from '../state/time-scale.js';
import { strings } from '../strings.js';

const WIDTH = 352;
const HEIGHT = 34;

/** When an entity was in the news, day by day. */
export function Sparkline({ entity, type }: { readonly entity: string; readonly type: EntityType }) {
  const { data: stats } = useStats();
  const { first, last } = stats ?? {};
  const bucket = bucketFor(first ?? '', last ?? '');
  const { data: own } = useTimeline(bucket, entity);
  if (!own || own.length === 0 || !first || !last || first === last) return null;
  const start = Math.min(Date.parse(first.slice(0, 10)), Date.parse(own[0]?.start ?? first));
  const days = (Date.parse(last.slice(0, 10)) - start) / DAY + 1;
  const most = own.reduce((max, bucket) => Math.max(max, bucket.mentions), 1);
  const step = WIDTH / days;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={own.map((bucket) => strings.timelineBar(bucket.start, bucket.mentions)).join('; ')}
    >
      <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="axis" />
      {own.map((bucket) => {
        const height = ((HEIGHT - 3) * bucket.mentions) / most;
        return (
          <rect
            key={bucket.start}
            className={type}
            x={((Date.parse(bucket.start) - start) / DAY) * step + step * 0.15}
            width={Math.max(1, step * 0.7)}
            y={HEIGHT - height - 1}
            height={height}
          />
        );
      })}
    </svg>
  );
}
