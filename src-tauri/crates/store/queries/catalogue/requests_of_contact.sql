SELECT id FROM request WHERE contact = ?
