SELECT id, created_at, changed_at, step, file_name, file_sha256, state FROM local_import_session WHERE id = ?
