SELECT unit FROM entry WHERE txn = ? AND kind = 720 LIMIT 1
