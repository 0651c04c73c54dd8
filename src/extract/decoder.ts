import { CHAIN_KERNEL } from './kernels/chain-bytes.js';
import { Kernel } from './kernels/kernel.js';
import { isLegal, LABELS, ROW } from './labels.js';

/** The functions of chain.wat; everything but the number of tokens is an address in the kernel's memory. */
interface ChainFunctions {
  readonly decode: (
    emissions: number,
    tokens: number,
    steps: number,
    back: number,
    labels: number,
    scratch: number,
  ) => void;
  readonly marginals: (
    emissions: number,
    tokens: number,
    steps: number,
    turned: number,
    weight: number,
    alpha: number,
    beta: number,
    scale: number,
    scratch: number,
  ) => void;
}

/** Addresses of one stretch's tables. */
interface Room {
  readonly tokens: number;
  readonly emissions: number;
  readonly back: number;
  readonly labels: number;
  readonly weight: number;
  readonly alpha: number;
  readonly beta: number;
  readonly scale: number;
}

const ROW_BYTES = ROW * 4;

/**
 * The linear chain at run time: best sequence of labels and probabilities, in 32-bit floats in WebAssembly. chain.ts, with
 * which the trainer works, is its slow twin in 64 bits. Scores come in rows of ROW.
 */
export class Decoder {
  private readonly kernel = new Kernel<ChainFunctions>(CHAIN_KERNEL);
  private readonly steps: number;
  private readonly weights: number;
  private readonly turned: number;
  private readonly scratch: number;
  private room: Room;

  /** `transitions` as a Tagger has them. */
  constructor(transitions: Float32Array) {
    const { kernel } = this;
    this.steps = kernel.reserve(ROW * ROW_BYTES);
    this.weights = kernel.reserve(ROW * ROW_BYTES);
    this.turned = kernel.reserve(ROW * ROW_BYTES);
    this.scratch = kernel.reserve(ROW_BYTES);
    this.room = this.makeRoom(64);
    const { float32 } = kernel;
    float32.fill(Number.NEGATIVE_INFINITY, this.steps / 4, this.steps / 4 + ROW * ROW);
    for (let from = 0; from < LABELS; from++) {
      for (let to = 0; to < LABELS; to++) {
        if (!isLegal(from, to)) continue;
        const score = transitions[from * LABELS + to];
        float32[this.steps / 4 + from * ROW + to] = score;
        float32[this.weights / 4 + from * ROW + to] = Math.exp(score);
        float32[this.turned / 4 + to * ROW + from] = Math.exp(score);
      }
    }
  }

  /** Viterbi: writes the best legal labels of tokens `first` to `end` to `labels`. Ties go to the lower label. */
  decode(emissions: Float32Array, first: number, end: number, labels: Uint8Array): void {
    if (end <= first) return;
    this.take(emissions, first, end);
    const { room, steps, scratch, kernel } = this;
    kernel.exports.decode(room.emissions, end - first, steps, room.back, room.labels, scratch);
    const { uint8 } = kernel;
    for (let token = first; token < end; token++) labels[token] = uint8[room.labels + token - first];
  }

  /** Forward-backward over tokens `first` to `end`: what the probabilities below speak of. */
  marginals(emissions: Float32Array, first: number, end: number): void {
    if (end <= first) return;
    this.take(emissions, first, end);
    const { room, weights, turned, scratch } = this;
    this.kernel.exports.marginals(
      room.emissions,
      end - first,
      weights,
      turned,
      room.weight,
      room.alpha,
      room.beta,
      room.scale,
      scratch,
    );
  }

  /** The probability that the stretch's token `at` (from 0) carries the label. */
  probability(at: number, label: number): number {
    const { float32 } = this.kernel;
    const index = at * ROW + label;
    return Math.min(1, float32[this.room.alpha / 4 + index] * float32[this.room.beta / 4 + index]);
  }

  /** The probability that the stretch's tokens `from` to `to` (inclusive, from 0) carry exactly `labels`, which count from `first`. */
  spanProbability(from: number, to: number, labels: Uint8Array, first: number): number {
    const { room, weights } = this;
    const { float32 } = this.kernel;
    let probability = float32[room.alpha / 4 + from * ROW + labels[first + from]];
    for (let at = from + 1; at <= to; at++) {
      const label = labels[first + at];
      const step = float32[weights / 4 + labels[first + at - 1] * ROW + label];
      probability *= (step * float32[room.weight / 4 + at * ROW + label]) / float32[room.scale / 4 + at];
    }
    return Math.min(1, probability * float32[room.beta / 4 + to * ROW + labels[first + to]]);
  }

  private take(emissions: Float32Array, first: number, end: number): void {
    if (end - first > this.room.tokens) this.room = this.makeRoom((end - first) * 2);
    this.kernel.float32.set(emissions.subarray(first * ROW, end * ROW), this.room.emissions / 4);
  }

  private makeRoom(tokens: number): Room {
    const { kernel } = this;
    return {
      tokens,
      emissions: kernel.reserve(tokens * ROW_BYTES),
      back: kernel.reserve(tokens * ROW),
      labels: kernel.reserve(tokens),
      weight: kernel.reserve(tokens * ROW_BYTES),
      alpha: kernel.reserve(tokens * ROW_BYTES),
      beta: kernel.reserve(tokens * ROW_BYTES),
      scale: kernel.reserve(tokens * 4),
    };
  }
}
