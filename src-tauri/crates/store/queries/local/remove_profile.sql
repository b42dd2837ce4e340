DELETE FROM local_import_profile WHERE id = ?
