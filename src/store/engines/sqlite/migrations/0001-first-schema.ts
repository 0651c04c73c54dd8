import { randomBytes } from 'node:crypto';
import type { Migration } from './migration.js';

// Documents and decisions are the truth; entities, edges, adjacency, evidence and mentions are the graph,
// replaced whole. Entities are numbered in the order of their ids and edges in the order of (source, target),
// so ordering by number is ordering by id.
const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;

-- A row that is not current was replaced or removed; it stays until the next graph because the present graph's
-- evidence lies in its text.
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  source TEXT NOT NULL,
  current INTEGER NOT NULL DEFAULT 1,
  format TEXT NOT NULL,
  title TEXT,
  url TEXT,
  publisher TEXT,
  published_at TEXT,
  date_source TEXT,
  hash TEXT NOT NULL,
  characters INTEGER NOT NULL,
  sentences INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  copy_of TEXT
);
CREATE UNIQUE INDEX documents_source ON documents (source) WHERE current = 1;
CREATE UNIQUE INDEX documents_id ON documents (id) WHERE current = 1;
CREATE INDEX documents_copies ON documents (copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE bodies (
  number INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
  furniture TEXT NOT NULL,
  extraction TEXT NOT NULL,
  entities TEXT NOT NULL,
  signature BLOB NOT NULL,
  -- Last, so that reading the corpus does not read it.
  text NOT NULL
);

CREATE TABLE decisions (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  body TEXT NOT NULL
);

CREATE TABLE entities (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  type TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  degree INTEGER NOT NULL,
  community INTEGER NOT NULL,
  pagerank REAL NOT NULL,
  x REAL NOT NULL,
  y REAL NOT NULL,
  size REAL NOT NULL,
  first TEXT,
  last TEXT,
  -- {aliases, forms, merges}
  names TEXT NOT NULL,
  -- DayCount[]
  days TEXT NOT NULL
);
CREATE INDEX entities_by_mentions ON entities (mentions DESC, id);
CREATE INDEX entities_by_documents ON entities (documents DESC, id);
CREATE INDEX entities_by_degree ON entities (degree DESC, id);
CREATE INDEX entities_by_pagerank ON entities (pagerank DESC, id);
CREATE INDEX entities_by_name ON entities (folded, id);
CREATE INDEX entities_by_type ON entities (type, mentions DESC, id);

CREATE TABLE edges (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,
  target INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  npmi REAL NOT NULL,
  significance REAL NOT NULL,
  first TEXT,
  last TEXT,
  evidence INTEGER NOT NULL,
  UNIQUE (source, target)
);

-- Every edge from both its ends, an entity's strongest first: a page of neighbours is one short read.
CREATE TABLE adjacency (
  entity INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  neighbour INTEGER NOT NULL,
  type TEXT NOT NULL,
  documents INTEGER NOT NULL,
  npmi REAL NOT NULL,
  significance REAL NOT NULL,
  edge INTEGER NOT NULL,
  PRIMARY KEY (entity, weight DESC, neighbour)
) WITHOUT ROWID;

-- One row a distinct sentence (first prints in stories), so that a weight in any stretch of time is a count of rows.
CREATE TABLE evidence (
  edge INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  date TEXT,
  PRIMARY KEY (edge, position)
) WITHOUT ROWID;

CREATE TABLE mentions (
  entity INTEGER NOT NULL,
  position INTEGER NOT NULL,
  document INTEGER NOT NULL,
  mention INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  type TEXT NOT NULL,
  confidence REAL NOT NULL,
  kind TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  date TEXT,
  PRIMARY KEY (entity, position)
) WITHOUT ROWID;
CREATE INDEX mentions_by_document ON mentions (document, mention, entity);

-- The corpus by day.
CREATE TABLE days (date TEXT PRIMARY KEY, mentions INTEGER NOT NULL, sentences INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE communities (number INTEGER PRIMARY KEY, label TEXT NOT NULL, size INTEGER NOT NULL);
`;

export const firstSchema: Migration = {
  number: 1,
  up: (db) => {
    db.exec(SCHEMA);
    const set = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
    // The nonce tells two stores apart that once lay at one path.
    set.run('nonce', randomBytes(6).toString('hex'));
    for (const key of ['revision', 'content', 'graph_content', 'graph']) set.run(key, 0);
  },
};
