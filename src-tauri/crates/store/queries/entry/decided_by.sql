SELECT DISTINCT unit FROM entry WHERE txn = ? AND kind IN (110, 111, 112)
