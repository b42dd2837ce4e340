-- Messages that came in and seem to ask for something, and what was decided about them.
CREATE INDEX entry_reply ON entry (kind, lid) WHERE kind BETWEEN 1111 AND 1119;
