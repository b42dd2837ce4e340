SELECT id, code, title, from_subject, description, position, archived, bought FROM source ORDER BY position, title, id
