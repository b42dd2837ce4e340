DELETE FROM duplicate_pair WHERE id = ?
