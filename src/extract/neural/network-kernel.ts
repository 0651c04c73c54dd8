import { Kernel } from '../kernels/kernel.js';
import { NETWORK_KERNEL } from '../kernels/network-bytes.js';

/** The functions of network.wat; addresses and strides are in bytes. */
interface NetworkFunctions {
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

export type NetworkKernel = Kernel<NetworkFunctions>;

export const createNetworkKernel = (): NetworkKernel => new Kernel(NETWORK_KERNEL);
