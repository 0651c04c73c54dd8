export { asOf, type TimeSpan, type WholeGraph } from './as-of.js';
export { ASSEMBLE_DEFAULTS, type AssembleOptions, assemble } from './assemble.js';
export { backbone } from './backbone.js';
export { CONNECT_DEFAULTS, type Connections, type ConnectOptions, connect } from './connect.js';
export { type FilteredGraph, filterGraph, type GraphFilters, type LeftOut } from './filter.js';
export { LAYOUT_DEFAULTS, type LayoutOptions, layout, type Position } from './layout.js';
export { measure } from './measure.js';
export { type EntityGraph, toGraphology } from './to-graphology.js';
export { WINDOWS, type Window } from './windows.js';
