INSERT INTO communication_fts (rowid, subject, body, outcome)
SELECT lid, subject, body, outcome FROM communication WHERE lid = ?
