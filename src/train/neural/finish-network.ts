import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../extract/extractor.js';
import { seedsFolder } from '../../extract/model-folder.js';
import { readSections, writeSections } from '../../extract/neural/sections.js';
import { fitIsotonic } from '../isotonic.js';
import { judge } from '../mix-documents.js';
import { compose, readBio } from '../read-bio.js';

export interface FinishOptions {
  /** The network as train_neural.py wrote it. */
  readonly network: string;
  /** BIO files that it never saw: how far its probabilities can be trusted is read off them. */
  readonly unseen: readonly string[];
  /** How much the linear tagger has to say beside the network, whose weight is 1. */
  readonly linearWeight: number;
  /** Holds models/ with linear.bin and vectors.bin; neural.bin is written there. */
  readonly seeds: string;
}

export const FINISH_DEFAULTS = { linearWeight: 0.4, seeds: seedsFolder() } as const;

const numbers = (values: readonly number[]): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);

/** Adds to a network its weight beside the linear tagger and the calibration of both together; writes neural.bin. */
export const finishNetwork = ({ network, unseen, linearWeight, seeds }: FinishOptions): void => {
  const out = join(seeds, 'models', 'neural.bin');
  const sections = readSections(network, (found) => found.all());
  const write = (curve: readonly (readonly [number, number])[]): void => {
    sections.set('linear', numbers([linearWeight]));
    sections.set('trust', numbers(curve.flat()));
    writeFileSync(out, writeSections(sections));
  };
  write([]);
  const documents = unseen.flatMap((file) =>
    readBio(file).map((sentences) => ({ gold: compose(sentences) })),
  );
  write(fitIsotonic(judge(createExtractor({ model: 'accurate', seeds }), documents)));
};
