DELETE FROM role WHERE id = ?
