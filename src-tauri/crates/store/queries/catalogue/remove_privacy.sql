DELETE FROM privacy WHERE id = ?
