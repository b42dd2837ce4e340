DELETE FROM hold WHERE id = ?
