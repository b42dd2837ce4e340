DELETE FROM purpose WHERE id = ?
