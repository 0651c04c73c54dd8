import type { Migration } from './migration.js';

// What is in a store already has no such figures: it is stale until the next build.
const SCHEMA = `
ALTER TABLE entities ADD COLUMN structure TEXT NOT NULL
  DEFAULT '{"weightedDegree":0,"betweenness":0,"betweennessError":1,"core":0,"component":0}';
UPDATE meta SET value = -1 WHERE key = 'graph_content' AND (SELECT count(*) FROM entities) > 0;

-- Where entities stood when documents were last added to a picture somebody was looking at; empty where the places
-- follow from documents and decisions alone.
CREATE TABLE places (id TEXT PRIMARY KEY, x REAL NOT NULL, y REAL NOT NULL) WITHOUT ROWID;
`;

export const structureAndPlaces: Migration = { number: 2, up: (db) => void db.exec(SCHEMA) };
