REPLACE INTO duplicate_pair (id, a, b, score, reasons, closed, stamp)
VALUES (?, ?, ?, ?, ?, ?, ?)
