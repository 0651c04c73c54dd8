export { ASSEMBLE_DEFAULTS, type AssembleOptions, assemble } from './assemble.js';
export { CONNECT_DEFAULTS, type Connections, type ConnectOptions, connect } from './connect.js';
export { LAYOUT_DEFAULTS, type LayoutOptions, layout, type Position } from './layout.js';
export { measure } from './measure.js';
export { WINDOWS, type Window } from './windows.js';
