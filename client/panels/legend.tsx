import { type CSSProperties, useMemo } from 'react';
import { ENTITY_TYPE_NAMES, ENTITY_TYPES } from '../../src/contract/entity-types/index.js';
import { dateRange } from '../scene/measures.js';
import { PALETTES } from '../scene/palette.js';
import type { Drawn } from '../state/loaded-graph.js';
import { useTheme } from '../state/theme.js';
import { change, toggleCommunities, toggleType, useView } from '../state/view.js';
import { strings } from '../strings.js';

const swatch = (colour: string) => ({ '--swatch': colour }) as CSSProperties;

/** What the colours mean; each entry is a filter. */
export function Legend({ drawn }: { readonly drawn: Drawn }) {
  const colour = useView((view) => view.colour);
  switch (colour) {
    case 'type':
      return <TypeLegend drawn={drawn} />;
    case 'community':
      return <CommunityLegend drawn={drawn} />;
    case 'date':
      return <DateLegend drawn={drawn} />;
  }
}

function TypeLegend({ drawn }: { readonly drawn: Drawn }) {
  const types = useView((view) => view.filters.types);
  const palette = PALETTES[useTheme((theme) => theme.shown)];
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const node of drawn.data.nodes.values()) found.set(node.type, (found.get(node.type) ?? 0) + 1);
    return found;
  }, [drawn.data]);
  return (
    <ul className="legend" aria-label={strings.legend}>
      {ENTITY_TYPES.map(({ name }) => (
        <li key={name}>
          <button
            type="button"
            aria-pressed={types.includes(name)}
            onClick={() => change(toggleType(name))}
            // A second click on the only one left brings all of them back.
            onDoubleClick={() =>
              change((view) => ({ ...view, filters: { ...view.filters, types: ENTITY_TYPE_NAMES } }))
            }
          >
            <span className="swatch" style={swatch(palette.type[name])} />
            <span>{strings.types[name].plural}</span>
            <span className="legend-count">{strings.count(counts.get(name) ?? 0)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const COMMUNITIES_SHOWN = 8;

interface CommunityEntry {
  readonly number: number;
  readonly size: number;
  readonly label: string;
}

/** The communities of what is loaded, with the names that the server gave them. */
function communitiesOf({ data }: Drawn): CommunityEntry[] {
  const sizes = new Map<number, number>();
  for (const { community } of data.nodes.values()) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const labels = new Map(data.communities.map((one) => [one.number, one.label]));
  return [...sizes]
    .map(([number, size]) => ({ number, size, label: labels.get(number) ?? strings.community(number) }))
    .sort((a, b) => a.number - b.number);
}

function CommunityLegend({ drawn }: { readonly drawn: Drawn }) {
  const chosen = useView((view) => view.filters.communities);
  const palette = PALETTES[useTheme((theme) => theme.shown)];
  const entries = useMemo(() => communitiesOf(drawn), [drawn]);
  const rest = entries.slice(COMMUNITIES_SHOWN);
  const restShown = chosen.length === 0 || rest.some(({ number }) => chosen.includes(number));
  return (
    <ul className="legend" aria-label={strings.legend}>
      {entries.slice(0, COMMUNITIES_SHOWN).map(({ number, size, label }) => (
        <li key={number}>
          <button
            type="button"
            aria-pressed={chosen.length === 0 || chosen.includes(number)}
            onClick={() => change(toggleCommunities([number]))}
          >
            <span className="swatch" style={swatch(palette.community[number] ?? palette.other)} />
            <span dir="auto" title={label}>
              {label}
            </span>
            <span className="legend-count">{strings.count(size)}</span>
          </button>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <button
            type="button"
            aria-pressed={restShown}
            onClick={() => change(toggleCommunities(rest.map(({ number }) => number)))}
          >
            <span className="swatch" style={swatch(palette.other)} />
            <span>{strings.otherCommunities}</span>
            <span className="legend-count">
              {strings.count(rest.reduce((sum, { size }) => sum + size, 0))}
            </span>
          </button>
        </li>
      )}
    </ul>
  );
}

function DateLegend({ drawn }: { readonly drawn: Drawn }) {
  const palette = PALETTES[useTheme((theme) => theme.shown)];
  const range = useMemo(() => dateRange(drawn.data), [drawn.data]);
  const day = (time: number) => strings.shortDate(new Date(time).toISOString().slice(0, 10));
  return (
    <div className="legend-scale">
      <span className="scale" style={{ background: `linear-gradient(90deg, ${palette.date.join(', ')})` }} />
      <span>{range ? day(range.first) : strings.early}</span>
      <span>{range ? day(range.last) : strings.late}</span>
    </div>
  );
}
