DELETE FROM campaign WHERE id = ?
