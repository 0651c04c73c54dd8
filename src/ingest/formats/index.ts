import type { Format } from './format.js';
import { html } from './html.js';
import { jsonl } from './jsonl.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

/** Asked in this order to recognise content; `text` takes whatever the others leave. */
export const FORMATS = [html, jsonl, markdown, text] as const satisfies readonly Format[];
