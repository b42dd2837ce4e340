SELECT id FROM hold WHERE target = ?
