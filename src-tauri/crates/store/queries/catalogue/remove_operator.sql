DELETE FROM operator WHERE id = ?
