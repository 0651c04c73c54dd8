import { readFileSync } from 'node:fs';
import { DramatisError } from '../../contract/errors.js';

// A model file is a table of named runs of bytes: 'DRSC', version, count, then for each its name in eight bytes, its
// offset and its length, little-endian. Offsets are multiples of 16, so numbers of any width are viewed in place: nothing is parsed.

const MAGIC = 0x43535244;
/** Raised whenever features, shapes or the layout change: an older file is refused. */
const VERSION = 1;
const HEADER = 12;
const ENTRY = 16;
const ALIGN = 16;

/** The bytes of a file with these runs, in the order given. */
export const writeSections = (sections: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const align = (at: number): number => Math.ceil(at / ALIGN) * ALIGN;
  const start = align(HEADER + ENTRY * sections.size);
  const length = [...sections.values()].reduce((sum, { length }) => sum + align(length), start);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, sections.size, true);
  let entry = HEADER;
  let offset = start;
  for (const [name, run] of sections) {
    bytes.set(new TextEncoder().encode(name.padEnd(8)), entry);
    view.setUint32(entry + 8, offset, true);
    view.setUint32(entry + 12, run.length, true);
    bytes.set(run, offset);
    entry += ENTRY;
    offset += align(run.length);
  }
  return bytes;
};

/** The runs of one file. Each call gives a view into it, or throws where the run is absent or of a broken length. */
export class Sections {
  private readonly entries = new Map<string, readonly [number, number]>();

  constructor(private readonly bytes: Uint8Array<ArrayBuffer>) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== MAGIC) throw new Error('it is no model of Dramatis');
    const version = view.getUint32(4, true);
    if (version !== VERSION) throw new Error(`it has version ${version}, this program reads ${VERSION}`);
    for (let index = 0; index < view.getUint32(8, true); index++) {
      const at = HEADER + index * ENTRY;
      const name = String.fromCharCode(...bytes.subarray(at, at + 8)).trimEnd();
      const offset = view.getUint32(at + 8, true);
      const length = view.getUint32(at + 12, true);
      if (offset + length > bytes.length) throw new Error('the file ends too early');
      this.entries.set(name, [offset, length]);
    }
  }

  /** All runs by name, as `writeSections` takes them. */
  all(): Map<string, Uint8Array> {
    return new Map([...this.entries.keys()].map((name) => [name, this.uint8(name)]));
  }

  uint8(name: string): Uint8Array {
    return new Uint8Array(this.bytes.buffer, ...this.place(name, 1));
  }

  int8(name: string): Int8Array {
    return new Int8Array(this.bytes.buffer, ...this.place(name, 1));
  }

  uint32(name: string): Uint32Array {
    return new Uint32Array(this.bytes.buffer, ...this.place(name, 4));
  }

  float32(name: string): Float32Array {
    return new Float32Array(this.bytes.buffer, ...this.place(name, 4));
  }

  text(name: string): string {
    return new TextDecoder().decode(this.uint8(name));
  }

  private place(name: string, width: number): readonly [number, number] {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new Error(`it lacks '${name}'`);
    if (entry[1] % width !== 0) throw new Error(`'${name}' has a broken length`);
    return [this.bytes.byteOffset + entry[0], entry[1] / width];
  }
}

/** Errors: 'model-missing' where the file is absent, damaged or of another version. `build` makes the parts out of it. */
export const readSections = <Model>(path: string, build: (sections: Sections) => Model): Model => {
  try {
    const file = readFileSync(path);
    // Small files come out of a shared pool at any offset; numbers need theirs to be a multiple of four.
    const inPlace = file.byteOffset % ALIGN === 0;
    return build(new Sections(inPlace ? file : Uint8Array.from(file)));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DramatisError(
      'model-missing',
      `${path}: cannot be read as a model file (${reason}). Install the package again.`,
      { facts: { path }, cause },
    );
  }
};
