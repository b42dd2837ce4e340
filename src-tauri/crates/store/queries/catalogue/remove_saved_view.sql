DELETE FROM saved_view WHERE id = ?
