// Little-endian numbers of varying length (LEB128), for the model files.

export class ByteReader {
  private at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  uint8(): number {
    if (this.at >= this.bytes.length) throw new RangeError('the file ends too early');
    return this.bytes[this.at++];
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.uint8();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  /** As many numbers below 2^32 in a row: a loop of its own, for the files' long lists. */
  varints(count: number): Uint32Array {
    const { bytes } = this;
    const values = new Uint32Array(count);
    let at = this.at;
    for (let index = 0; index < count; index++) {
      let byte = bytes[at++];
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++];
        value |= (byte & 127) << shift;
      }
      values[index] = value;
    }
    if (at > bytes.length) throw new RangeError('the file ends too early');
    this.at = at;
    return values;
  }

  /** What has not been read yet. */
  rest(): Uint8Array {
    return this.bytes.subarray(this.at);
  }

  uint32(): number {
    return (this.uint8() | (this.uint8() << 8) | (this.uint8() << 16) | (this.uint8() << 24)) >>> 0;
  }

  float32(): number {
    const word = new Uint32Array([this.uint32()]);
    return new Float32Array(word.buffer)[0];
  }

  text(length: number): string {
    const end = this.at + length;
    if (end > this.bytes.length) throw new RangeError('the file ends too early');
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, end));
    this.at = end;
    return text;
  }
}

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;

  uint8(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.uint8((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.uint8(rest);
  }

  uint32(value: number): void {
    for (const shift of [0, 8, 16, 24]) this.uint8((value >>> shift) & 255);
  }

  float32(value: number): void {
    this.uint32(new Uint32Array(new Float32Array([value]).buffer)[0]);
  }

  text(value: string): void {
    for (const byte of new TextEncoder().encode(value)) this.uint8(byte);
  }

  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
