SELECT id, title, archived FROM channel ORDER BY title, id
