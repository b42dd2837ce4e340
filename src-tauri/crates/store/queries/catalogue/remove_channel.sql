DELETE FROM channel WHERE id = ?
