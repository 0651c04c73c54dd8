import { countryOfOffice } from '../names/offices.js';
import { fullNamesClash } from './middle-names.js';
import type { LocalRecord } from './records.js';

/** Can two names not be one bearer's, whatever stands between them: 'George W.' and 'George H. W. Bush', two countries' courts? */
export const namesClash = (a: LocalRecord, b: LocalRecord): boolean => {
  if (a.kind === 'person') return b.kind === 'person' && fullNamesClash(a, b);
  if (b.kind === 'person') return false;
  const [one, other] = [countryOfOffice(a.name), countryOfOffice(b.name)];
  return one !== undefined && other !== undefined && one !== other;
};
