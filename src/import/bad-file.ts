import { DramatisError } from '../contract/errors.js';

/** Where in a file a thing stands, for messages: `graph.gexf:12`. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Says what is wrong where; nothing of the file is kept. */
export const badFile = ({ file, line }: Place, what: string): DramatisError =>
  new DramatisError('bad-graph-file', `${file}:${line}: ${what} Nothing was imported.`, {
    facts: { place: `${file}:${line}` },
  });
