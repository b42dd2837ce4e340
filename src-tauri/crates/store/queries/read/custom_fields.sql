SELECT id, code, title, purpose, sensitivity, position, archived FROM custom_field ORDER BY position, title, id
