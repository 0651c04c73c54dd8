import { Session } from 'node:inspector/promises';
import { openStore } from './src/store/open-store.js';

const store = await openStore('/work/scratch/store/hub.db', { readOnly: true });
const hub = 'e04f3ac089e16f141158f' as never;
const f = () => store.neighbours(hub, { limit: 50 });
for (let i = 0; i < 100; i++) await f();
const s = new Session();
s.connect();
await s.post('Profiler.enable');
await s.post('Profiler.start');
for (let i = 0; i < 500; i++) await f();
const { profile } = await s.post('Profiler.stop');
const self = new Map<string, number>();
const dt = profile.timeDeltas!;
const byId = new Map(profile.nodes.map((n) => [n.id, n]));
profile.samples!.forEach((id, i) => {
  const n = byId.get(id)!;
  const k = `${n.callFrame.functionName} ${n.callFrame.url.split('/').at(-1)}:${n.callFrame.lineNumber}`;
  self.set(k, (self.get(k) ?? 0) + dt[i]!);
});
const total = [...self.values()].reduce((a, b) => a + b, 0);
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 14))
  console.log(((100 * v) / total).toFixed(1), k);
