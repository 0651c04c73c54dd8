// Compiles every WebAssembly source of src/extract/kernels into the TypeScript beside it: `npm run kernel`. A test fails where they differ.
import { writeFileSync } from 'node:fs';
import { compileKernels } from './compile-kernels.js';

for (const { path, source } of await compileKernels()) writeFileSync(path, source);
