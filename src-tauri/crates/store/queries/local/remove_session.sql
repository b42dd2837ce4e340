DELETE FROM local_import_session WHERE id = ?
