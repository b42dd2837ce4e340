-- The peer of B1: the same list into text columns, the columns that we search indexed, both full texts rebuilt with our
-- tokenizer and options. No encryption, no checks, no journal.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
.mode csv
.separator ;
.import clienti.csv sheet
CREATE INDEX sheet_name ON sheet ("Cognome", "Nome");
CREATE INDEX sheet_email ON sheet ("E-mail");
CREATE INDEX sheet_phone ON sheet ("Tel.");
CREATE INDEX sheet_mobile ON sheet ("Cellulare");
CREATE INDEX sheet_vat ON sheet ("P.IVA");
CREATE INDEX sheet_tax ON sheet ("Cod. Fiscale");
CREATE TABLE search (lid INTEGER PRIMARY KEY, body TEXT NOT NULL);
INSERT INTO search
SELECT
  rowid,
  "Ragione sociale" || ' ' || "Cognome" || ' ' || "Nome" || ' ' || "E-mail" || ' ' || "Tel." || ' ' || "Cellulare"
    || ' ' || "Città" || ' ' || "P.IVA"
FROM sheet;
CREATE VIRTUAL TABLE search_fts USING fts5 (
  body, content = 'search', content_rowid = 'lid', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3',
  detail = none, columnsize = 0
);
INSERT INTO search_fts (search_fts) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_parts USING fts5 (
  body, content = 'search', content_rowid = 'lid', tokenize = 'trigram', detail = none, columnsize = 0
);
INSERT INTO search_parts (search_parts) VALUES ('rebuild');
