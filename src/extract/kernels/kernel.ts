// TypeScript declares WebAssembly only together with the DOM; this is the part of it that is used here.
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
}
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

interface Views {
  readonly uint8: Uint8Array;
  readonly int16: Int16Array;
  readonly int32: Int32Array;
  readonly float32: Float32Array;
}

const PAGE = 65_536;

/** One instance of a WebAssembly kernel with its memory, which only grows: what is reserved stays. */
export class Kernel<Exports> {
  readonly exports: Exports;
  private readonly memory: WasmMemory;
  private end = 0;
  private views: Views;

  /** `compiled` is one of the *-bytes.ts beside this file. */
  constructor(compiled: string) {
    const module = new wasm.Module(Buffer.from(compiled, 'base64'));
    const { exports } = new wasm.Instance(module) as {
      readonly exports: Exports & { readonly memory: WasmMemory };
    };
    this.exports = exports;
    this.memory = exports.memory;
    this.views = this.look();
  }

  /** Address of so many bytes of zeros, a multiple of 64. Views taken before may no longer be valid. */
  reserve(bytes: number): number {
    const address = this.end;
    // No bit operations: an address may be beyond 2³¹.
    this.end = Math.ceil((address + bytes) / 64) * 64;
    const lacking = Math.ceil((this.end - this.memory.buffer.byteLength) / PAGE);
    if (lacking > 0) {
      this.memory.grow(lacking);
      this.views = this.look();
    }
    return address;
  }

  get uint8(): Uint8Array {
    return this.views.uint8;
  }

  get int16(): Int16Array {
    return this.views.int16;
  }

  get int32(): Int32Array {
    return this.views.int32;
  }

  get float32(): Float32Array {
    return this.views.float32;
  }

  private look(): Views {
    const { buffer } = this.memory;
    return {
      uint8: new Uint8Array(buffer),
      int16: new Int16Array(buffer),
      int32: new Int32Array(buffer),
      float32: new Float32Array(buffer),
    };
  }
}
