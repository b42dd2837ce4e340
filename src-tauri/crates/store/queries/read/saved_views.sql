SELECT id, title, definition, position FROM saved_view ORDER BY position, title, id
