-- What was said and written is found by its words (S3). The rows of the log are the content; what leaves them leaves the
-- index at once.
CREATE VIRTUAL TABLE communication_fts USING fts5 (
  subject,
  body,
  outcome,
  content = 'communication',
  content_rowid = 'lid',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '3'
);

INSERT INTO communication_fts (communication_fts) VALUES ('rebuild');
