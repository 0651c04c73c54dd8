import autocannon from 'autocannon';
import { listen } from './server/main.js';
import { openStore } from './src/store/open-store.js';
const store = await openStore('/work/scratch/store/hub.db', { readOnly: true });
const server = await listen({ store, port: 0, rateLimit: 0 });
const hub='e04f3ac089e16f141158f';
for (const q of ['', '?limit=10', '?sort=npmi', '?from=2022-04-01&to=2022-04-30']) {
const c=process.cpuUsage();
const r = await autocannon({ url: `${server.url}/api/v1/entities/${hub}/neighbours${q}`, connections: 4, duration: 8 });
const d=process.cpuUsage(c);
console.log(q, 'req/s', r.requests.average, 'p50', r.latency.p50, 'p99', r.latency.p99, 'max', r.latency.max, 'cpu ms/req (with client)', ((d.user+d.system)/1000/r.requests.total).toFixed(2), r.non2xx, 'bytes', r.throughput.average/r.requests.average);
}
await server.close(); await store.close();
