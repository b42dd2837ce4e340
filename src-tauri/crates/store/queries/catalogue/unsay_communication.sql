INSERT INTO communication_fts (communication_fts, rowid, subject, body, outcome)
SELECT 'delete', lid, subject, body, outcome FROM communication WHERE lid = ?
