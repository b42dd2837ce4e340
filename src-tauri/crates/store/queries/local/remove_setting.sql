DELETE FROM local_setting WHERE key = ?
