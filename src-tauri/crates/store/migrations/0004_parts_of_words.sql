-- The fallback of search: what stands inside of a word, where no word begins with what was typed.
CREATE VIRTUAL TABLE contact_parts USING fts5 (
  body,
  content = 'contact_search',
  content_rowid = 'lid',
  tokenize = 'trigram',
  detail = none,
  columnsize = 0
);
