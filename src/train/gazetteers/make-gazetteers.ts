import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GAZETTEER_CLASSES, type GazetteerClass, gazetteerFile } from '../../extract/gazetteer-classes.js';
import { GAZETTEER_SOURCES } from './sources.js';

const tidy = (name: string): string =>
  name
    .replace(/\(.*?\)/g, ' ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/^the /i, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Writes one file a class, a name a line, sorted. Returns how many names each holds. */
export const makeGazetteers = (from: string, to: string): ReadonlyMap<GazetteerClass, number> => {
  const counts = new Map<GazetteerClass, number>();
  for (const gazetteer of GAZETTEER_CLASSES) {
    const names = new Set<string>();
    for (const source of GAZETTEER_SOURCES) {
      if (source.class !== gazetteer) continue;
      for (const name of source.names(from)) {
        const clean = tidy(name);
        if (clean.length > 1 && clean.length < 90) names.add(clean);
      }
    }
    counts.set(gazetteer, names.size);
    const path = join(to, gazetteerFile(gazetteer));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${[...names].sort().join('\n')}\n`);
  }
  return counts;
};
