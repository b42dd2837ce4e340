DELETE FROM suppression WHERE id = ?
