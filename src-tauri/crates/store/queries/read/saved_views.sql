SELECT id, title, definition, position FROM saved_view WHERE place = ? ORDER BY position, title, id
