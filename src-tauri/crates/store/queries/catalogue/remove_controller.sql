DELETE FROM controller WHERE id = ?
