// One reader in a process of its own, on the built program: `tsx test/bench/read-alone.ts <reader> <documents> <seed>`. Prints milliseconds of
// CPU time, for its start (imports and models) and for reading made documents of 3,000 characters.
import { pathToFileURL } from 'node:url';
import { madeDocuments } from './made-documents.js';

type Read = (text: string) => unknown;

const built = <Module>(path: string): Promise<Module> =>
  import(pathToFileURL(`dist/src/extract/${path}`).href) as Promise<Module>;

const wink = async (): Promise<Read> => {
  const { default: winkNLP } = await import('wink-nlp');
  const { default: model } = await import('wink-eng-lite-web-model');
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its as unknown as { readonly pos: Parameters<ReturnType<typeof nlp.readDoc>['out']>[0] };
  return (text) => {
    const doc = nlp.readDoc(text);
    doc.tokens().out();
    doc.tokens().out(its.pos as never);
    doc.sentences().out();
  };
};

const offsets = async (): Promise<Read> => {
  const { tokenise } = await built<typeof import('../../src/extract/tokenise.js')>('tokenise.js');
  const { createTokenReader } = await built<typeof import('../../src/extract/wink.js')>('wink.js');
  const reader = createTokenReader();
  return (text) => tokenise(text, [], reader);
};

const extracting = async (model: 'fast' | 'accurate'): Promise<Read> => {
  const { createExtractor } = await built<typeof import('../../src/extract/extractor.js')>('extractor.js');
  const extractor = createExtractor({ model });
  return (text) => extractor.extract({ text, furniture: [] });
};

const compromise = async (): Promise<Read> => {
  const { default: read } = await import('compromise');
  return (text) => {
    const doc = read(text);
    doc.people().json({ offset: true });
    doc.places().json({ offset: true });
    doc.organizations().json({ offset: true });
  };
};

const READERS: Readonly<Record<string, () => Promise<Read>>> = {
  wink,
  offsets,
  fast: () => extracting('fast'),
  accurate: () => extracting('accurate'),
  compromise,
};

const [name = '', documents = '1500', seed = '1'] = process.argv.slice(2);
const texts = madeDocuments(Number(documents), 3000, Number(seed));
const start = READERS[name];
if (!start) throw new Error(`${name}: no such reader. Known: ${Object.keys(READERS).join(', ')}.`);

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
const beforeStart = process.cpuUsage();
const read = await start();
const started = milliseconds(beforeStart);
const beforeReading = process.cpuUsage();
for (const text of texts) read(text);
console.log(JSON.stringify({ start: started, reading: milliseconds(beforeReading) }));
