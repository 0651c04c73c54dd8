import { KERNEL } from './kernel-bytes.js';

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

/** The exports of kernel.wat; addresses and strides are in bytes. */
interface KernelExports {
  readonly memory: WasmMemory;
  readonly multiply: (
    a: number,
    w: number,
    scale: number,
    out: number,
    rows: number,
    pairs: number,
    columns: number,
    strideA: number,
    strideOut: number,
  ) => void;
  readonly gather: (from: number, out: number, rows: number, bytes: number) => void;
  readonly step: (
    gates: number,
    state: number,
    output: number,
    to: number,
    rows: number,
    cells: number,
  ) => void;
}

const PAGE = 65_536;

/** One instance of the WebAssembly kernel with its memory, which only grows: what is reserved stays. */
export class Kernel {
  readonly exports: KernelExports;
  private end = 0;
  private views: { int16: Int16Array; int32: Int32Array; float32: Float32Array };

  constructor() {
    const module = new wasm.Module(Buffer.from(KERNEL, 'base64'));
    this.exports = new wasm.Instance(module).exports as KernelExports;
    this.views = this.look();
  }

  /** Address of so many bytes of zeros. Views taken before are no longer valid. */
  reserve(bytes: number): number {
    const address = this.end;
    this.end = (address + bytes + 63) & ~63;
    const { memory } = this.exports;
    const lacking = Math.ceil((this.end - memory.buffer.byteLength) / PAGE);
    if (lacking > 0) memory.grow(lacking);
    this.views = this.look();
    return address;
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

  private look(): { int16: Int16Array; int32: Int32Array; float32: Float32Array } {
    const { buffer } = this.exports.memory;
    return {
      int16: new Int16Array(buffer),
      int32: new Int32Array(buffer),
      float32: new Float32Array(buffer),
    };
  }
}
