import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const FOLDER = new URL('../../src/extract/kernels/', import.meta.url);
const FEATURES = { simd: true, sat_float_to_int: true, mutable_globals: true };

export interface CompiledKernel {
  /** The TypeScript file that holds the bytes, and what is to stand in it. */
  readonly path: string;
  readonly source: string;
}

/** Every kernel's source in WebAssembly text, compiled into the TypeScript that carries its bytes. */
export const compileKernels = async (): Promise<CompiledKernel[]> => {
  const wabt = await loadWabt();
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.wat'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.wat'.length);
      const module = wabt.parseWat(file, readFileSync(new URL(file, FOLDER), 'utf8'), FEATURES);
      module.validate();
      const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
      module.destroy();
      return {
        path: fileURLToPath(new URL(`${name}-bytes.ts`, FOLDER)),
        source: `// Compiled from ${file} by \`npm run kernel\`.\nexport const ${name.toUpperCase()}_KERNEL =\n  '${bytes}';\n`,
      };
    });
};
