DELETE FROM balance WHERE id = ?
