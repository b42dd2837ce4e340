DELETE FROM recipient WHERE id = ?
