DELETE FROM local_import_difference WHERE session = ?
