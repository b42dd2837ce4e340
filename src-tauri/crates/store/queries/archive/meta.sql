SELECT value FROM archive_meta WHERE key = ?
