import { existsSync, readFileSync } from 'node:fs';

/** The folder of this package, whether run from `src` or from `dist`: where `seeds/` and `package.json` are. */
export const packageFolder: URL = (() => {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const parent = new URL('..', folder);
    if (parent.href === folder.href) throw new Error('Dramatis lies outside its own package folder.');
    folder = parent;
  }
  return folder;
})();

export const packageVersion: string = (
  JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8')) as { version: string }
).version;

/** URL of a file we ship under `seeds/`. */
export const shippedFile = (path: string): URL => new URL(`seeds/${path}`, packageFolder);
