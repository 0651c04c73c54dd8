import { badFile, type Place } from './bad-file.js';
import { type OpenTag, XmlReader } from './xml-reader.js';

/** A value that counts for a day or longer, or always. */
interface Dated {
  readonly value: string;
  readonly start: string | undefined;
}

/** A node or an edge as a GEXF file has it. */
export interface GexfElement {
  readonly place: Place;
  /** Those of its tag: id, label; source, target, weight. */
  readonly attributes: ReadonlyMap<string, string>;
  /** By the title of their column. */
  readonly values: Map<string, Dated[]>;
  position?: { readonly x: string; readonly y: string };
  size?: string;
}

export interface GexfElements {
  readonly nodes: readonly GexfElement[];
  readonly edges: readonly GexfElement[];
}

/** Nodes and edges of a GEXF file, any version: attributes by title, place and size; what else it holds is passed over. */
export const gexfElements = async (pieces: AsyncIterable<string>, file: string): Promise<GexfElements> => {
  const reader = new XmlReader(file);
  const collector = new Collector();
  for await (const piece of pieces)
    for (const event of reader.push(piece)) {
      if (event.kind === 'open') collector.open(event);
      else collector.close(event.name);
    }
  reader.end();
  return collector;
};

class Collector implements GexfElements {
  readonly nodes: GexfElement[] = [];
  readonly edges: GexfElement[] = [];
  /** Titles of the columns of nodes and of edges, by id. */
  readonly #titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  #class: 'node' | 'edge' = 'node';
  #current: GexfElement | undefined;
  #root = false;

  open(tag: OpenTag): void {
    if (!this.#root && tag.name !== 'gexf')
      throw badFile(tag.place, `The file begins with <${tag.name}>: it is no GEXF.`);
    this.#root = true;
    const attribute = (name: string): string => {
      const value = tag.attributes.get(name);
      if (value === undefined) throw badFile(tag.place, `<${tag.name}> has no '${name}'.`);
      return value;
    };
    switch (tag.name) {
      case 'attributes':
        this.#class = attribute('class') === 'edge' ? 'edge' : 'node';
        break;
      case 'attribute':
        this.#titles[this.#class].set(attribute('id'), attribute('title'));
        break;
      case 'node':
      case 'edge': {
        if (this.#current) throw badFile(tag.place, `A <${tag.name}> within another is not read.`);
        this.#class = tag.name;
        this.#current = { place: tag.place, attributes: tag.attributes, values: new Map() };
        (tag.name === 'node' ? this.nodes : this.edges).push(this.#current);
        break;
      }
      case 'attvalue': {
        const column = tag.attributes.get('for') ?? attribute('id');
        const title = this.#titles[this.#class].get(column) ?? column;
        const value = { value: attribute('value'), start: tag.attributes.get('start') };
        const values = this.#current?.values;
        values?.set(title, [...(values.get(title) ?? []), value]);
        break;
      }
      case 'position':
        if (this.#current) this.#current.position = { x: attribute('x'), y: attribute('y') };
        break;
      case 'size':
        if (this.#current) this.#current.size = attribute('value');
        break;
    }
  }

  close(name: string): void {
    if (name === 'node' || name === 'edge') this.#current = undefined;
  }
}
