import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Source } from './corpora.js';
import { compose } from './read-bio.js';
import { readCorpus } from './read-corpus.js';

/** Text for the teacher to label: news that nobody annotated by hand, or whose annotation is not used. */
export interface UnlabelledSource {
  readonly name: string;
  readonly licence: string;
  /** Documents of some sentences, one a line. `folder` is that of the corpora. */
  readonly texts: (folder: string) => readonly string[];
}

const SENTENCES_A_DOCUMENT = 10;
const SHORTEST = 20;

/** An annotated corpus, of which only the texts are read. */
export const textsOf = (corpus: Source, licence: string): UnlabelledSource => ({
  name: `${corpus.name}, texts alone`,
  licence,
  texts: (folder) => readCorpus(corpus, folder).map((sentences) => compose(sentences).text),
});

/** Investigative news of 2010 to 2022: only its sentences are read, none of its labels. */
export const STORYWEB: UnlabelledSource = {
  name: 'storyweb',
  licence: 'MIT (opensanctions/storyweb); texts by the newspapers',
  texts: (folder) => {
    const path = join(folder, '..', 'relations', 'storyweb_relations', 'tagged_sentences.csv');
    if (!existsSync(path)) return [];
    const rows: readonly { readonly sentence: string }[] = parse(readFileSync(path, 'utf8'), {
      columns: true,
    });
    const sentences = [...new Set(rows.map(({ sentence }) => sentence.trim().replace(/\s+/g, ' ')))].filter(
      (sentence) => sentence.length >= SHORTEST,
    );
    const texts: string[] = [];
    for (let from = 0; from < sentences.length; from += SENTENCES_A_DOCUMENT) {
      texts.push(sentences.slice(from, from + SENTENCES_A_DOCUMENT).join('\n'));
    }
    return texts;
  },
};
