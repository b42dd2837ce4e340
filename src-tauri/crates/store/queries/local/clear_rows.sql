DELETE FROM local_import_row WHERE session = ?
