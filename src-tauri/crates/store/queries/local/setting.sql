SELECT value FROM local_setting WHERE key = ?
