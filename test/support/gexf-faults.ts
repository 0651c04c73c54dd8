import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schemaFile = (fileName: string): { fileName: string; contents: string } => ({
  fileName,
  contents: readFileSync(new URL(`./gexf-1.3/${fileName}`, import.meta.url), 'utf8'),
});

/** What the GEXF 1.3 schema finds wrong with a file. */
export const gexfFaults = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: [{ fileName: 'graph.gexf', contents: xml }],
    schema: [schemaFile('gexf.xsd')],
    preload: ['dynamics.xsd', 'viz.xsd'].map(schemaFile),
  });
  return errors.map(({ message }) => message);
};
