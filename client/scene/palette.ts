import { ENTITY_TYPES, type EntityType } from '../../src/contract/entity-types/index.js';

export type Theme = 'light' | 'dark';

/** Colours the canvas needs by value, the same as in styles/tokens.css. */
export interface Palette {
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly faint: string;
  readonly edge: string;
  readonly edgeStrong: string;
  readonly accent: string;
  readonly type: Readonly<Record<EntityType, string>>;
  /** Communities by size; smaller ones than these share `other`. */
  readonly community: readonly string[];
  readonly other: string;
  /** Early to late. */
  readonly date: readonly [string, string, string];
}

const colours = (key: 'color' | 'darkColor') =>
  Object.fromEntries(ENTITY_TYPES.map((type) => [type.name, type[key]])) as Record<EntityType, string>;

// The community colours keep 3:1 against the ground and differ in lightness as well as in hue.
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ground: '#eceff0',
    surface: '#ffffff',
    ink: '#13181c',
    faint: '#ccd3d7',
    edge: '#cbd2d6',
    edgeStrong: '#8b969f',
    accent: '#7a1f52',
    type: colours('color'),
    community: ['#0f6674', '#b4430f', '#5b3aa6', '#4d7311', '#b02467', '#8a5a00', '#1f5fc4', '#7c3d2b'],
    other: '#76818a',
    date: ['#1b5e8c', '#8a5fa8', '#c2410c'],
  },
  dark: {
    ground: '#0d1013',
    surface: '#161a1f',
    ink: '#e9edf0',
    faint: '#262d34',
    edge: '#2c343c',
    edgeStrong: '#76828d',
    accent: '#f19ac6',
    type: colours('darkColor'),
    community: ['#4fc3d4', '#f59158', '#b49bf5', '#a5cf57', '#f27db0', '#e5b84b', '#7fb2ff', '#d49a86'],
    other: '#7d8790',
    date: ['#63b3e6', '#bd93dc', '#fb923c'],
  },
};

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The colour `share` of the way from one to the other. */
export function mix(from: string, to: string, share: number): string {
  const end = channels(to);
  return `#${channels(from)
    .map((start, at) =>
      Math.round(start + ((end[at] ?? start) - start) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Colour at `share` (0 to 1) of a three-colour scale. */
export function onScale([early, middle, late]: Palette['date'], share: number): string {
  const at = Math.min(1, Math.max(0, share));
  return at < 0.5 ? mix(early, middle, at * 2) : mix(middle, late, at * 2 - 1);
}
