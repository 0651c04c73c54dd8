import { existsSync } from 'node:fs';
import { DramatisError } from '../../contract/errors.js';
import { train } from '../../train/train.js';
import { say } from '../say.js';

export interface TrainFlags {
  readonly data: string;
  readonly out?: string;
}

export const run = async ({ data, out }: TrainFlags): Promise<void> => {
  if (!existsSync(data)) {
    throw new DramatisError(
      'path-missing',
      `${data}: the training corpora are not there. They are not part of this package: seeds/models/README.md names each; give their folder with --data.`,
    );
  }
  train({ data, ...(out !== undefined && { out }), log: say });
};
