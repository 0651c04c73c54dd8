import { useMemo } from 'react';
import type { Drawn } from '../state/loaded-graph.js';
import { useDocuments } from '../state/queries.js';
import { BACKBONES, change, type Filters, filter, useView } from '../state/view.js';
import { strings } from '../strings.js';

type Threshold = 'minWeight' | 'minSignificance' | 'minDegree';

/** Thresholds, document and publisher. Types and communities are filtered in the legend, dates on the timeline. */
export default function FilterForm({ drawn }: { readonly drawn: Drawn }) {
  const filters = useView((view) => view.filters);
  const most = useMemo(() => {
    let [weight, significance, degree] = [1, 0, 0];
    for (const edge of drawn.data.edges.values()) {
      weight = Math.max(weight, edge.weight);
      significance = Math.max(significance, edge.significance);
    }
    for (const node of drawn.data.nodes.values()) degree = Math.max(degree, node.degree);
    return { weight, significance: Math.ceil(significance), degree };
  }, [drawn.data]);
  return (
    <div className="filter-form">
      <Slider
        name="minWeight"
        label={strings.minWeight}
        least={1}
        most={Math.max(2, most.weight)}
        filters={filters}
      />
      <Slider
        name="minSignificance"
        label={strings.minSignificance}
        least={0}
        most={Math.max(1, most.significance)}
        filters={filters}
      />
      <Slider
        name="minDegree"
        label={strings.minDegree}
        least={0}
        most={Math.max(1, most.degree)}
        filters={filters}
      />
      <Backbone level={filters.backbone} leftOut={drawn.data.beyondBackbone} />
      <Documents filters={filters} />
    </div>
  );
}

/** The disparity filter, and how much it takes away. */
function Backbone({ level, leftOut }: { readonly level: number | undefined; readonly leftOut: number }) {
  return (
    <div>
      <label className="choice stacked">
        <span>{strings.backbone}</span>
        <select
          value={level ?? ''}
          onChange={(event) => change(filter({ backbone: Number(event.target.value) || undefined }))}
        >
          <option value="">{strings.backboneOff}</option>
          {[...new Set([...BACKBONES, ...(level ? [level] : [])])].map((one) => (
            <option key={one} value={one}>
              {strings.backboneAt(one)}
            </option>
          ))}
        </select>
      </label>
      <p className="quiet hint">
        {level === undefined ? strings.backboneHint : strings.backboneLeft(leftOut)}
      </p>
    </div>
  );
}

interface SliderProps {
  readonly name: Threshold;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly filters: Filters;
}

const Slider = ({ name, label, least, most, filters }: SliderProps) => (
  <label className="slider">
    <span>
      {label}
      <strong>{filters[name]}</strong>
    </span>
    <input
      type="range"
      min={least}
      max={most}
      step={1}
      value={filters[name]}
      onChange={(event) => change(filter({ [name]: Number(event.target.value) }))}
    />
  </label>
);

function Documents({ filters }: { readonly filters: Filters }) {
  const { data } = useDocuments();
  const documents = data?.pages.flatMap((page) => page.items) ?? [];
  const publishers = [
    ...new Set(documents.map((one) => one.publisher).filter((name) => typeof name === 'string')),
  ];
  const set = (change_: Partial<Filters>) => change(filter(change_));
  return (
    <>
      <label className="choice stacked">
        <span>{strings.byPublisher}</span>
        <select
          value={filters.publisher ?? ''}
          onChange={(event) => set({ publisher: event.target.value || undefined })}
        >
          <option value="">{strings.any}</option>
          {publishers.toSorted().map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="choice stacked">
        <span>{strings.inDocument}</span>
        <select
          value={filters.document ?? ''}
          onChange={(event) => set({ document: event.target.value || undefined })}
        >
          <option value="">{strings.any}</option>
          {documents.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title ?? one.source}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
