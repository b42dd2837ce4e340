SELECT id, code, title, from_subject, description, position, archived FROM source ORDER BY position, title, id
