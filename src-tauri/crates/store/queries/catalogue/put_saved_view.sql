REPLACE INTO saved_view (id, title, definition, position, place)
VALUES (?, ?, ?, ?, ?)
