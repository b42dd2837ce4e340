DELETE FROM legal_fact WHERE id = ?
