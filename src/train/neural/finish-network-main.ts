import { parseArgs } from 'node:util';
import { FINISH_DEFAULTS, finishNetwork } from './finish-network.js';

// npm run neural:finish -- --network network.bin UNSEEN.bio …
const { values, positionals } = parseArgs({
  options: { network: { type: 'string' }, 'linear-weight': { type: 'string' } },
  allowPositionals: true,
});
if (values.network === undefined || positionals.length === 0) {
  throw new Error("Name the network's file with --network, and BIO files that it never saw.");
}
const weight = values['linear-weight'];
finishNetwork({
  ...FINISH_DEFAULTS,
  network: values.network,
  unseen: positionals,
  ...(weight === undefined ? {} : { linearWeight: Number(weight) }),
});
