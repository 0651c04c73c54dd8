import { LshIndex } from './lsh.js';
import { compare, isAlike } from './similarity.js';

/** How many of the others each text is like. Nearly linear: LSH proposes, and of very many alike some are left out. */
export const countAlike = (signatures: readonly Uint32Array[]): Int32Array => {
  const counts = new Int32Array(signatures.length);
  const index = new LshIndex(signatures.length);
  signatures.forEach((signature, item) => {
    for (const other of index.candidates(signature)) {
      if (!isAlike(compare(signature, signatures[other]!))) continue;
      counts[item]!++;
      counts[other]!++;
    }
    index.add(signature);
  });
  return counts;
};
