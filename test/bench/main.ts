import type { Benchmark } from './benchmark.js';
import { connectBenchmark } from './connect.js';
import { explorerBenchmark } from './explorer.js';
import { layoutBenchmark } from './layout.js';
import { neighboursBenchmark } from './neighbours.js';
import { pathsBenchmark } from './paths.js';
import { resolveBenchmark } from './resolve-scaling.js';
import { TAGGER_BENCHMARKS } from './tagger.js';

// npm run bench [name]: every benchmark, or those whose name holds the given word.
const BENCHMARKS: readonly Benchmark[] = [
  ...TAGGER_BENCHMARKS,
  connectBenchmark,
  layoutBenchmark,
  pathsBenchmark,
  neighboursBenchmark,
  resolveBenchmark,
  explorerBenchmark,
];

const wanted = process.argv[2] ?? '';
for (const benchmark of BENCHMARKS) {
  if (!benchmark.name.includes(wanted)) continue;
  console.log(`\n${benchmark.name}`);
  await benchmark.run((line) => console.log(`  ${line}`));
}
