DELETE FROM entry_body
WHERE lid IN (SELECT lid FROM entry WHERE unit = ?1 AND txn = ?2 AND kind IN (720, 722))
