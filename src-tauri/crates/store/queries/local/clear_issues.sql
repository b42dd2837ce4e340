DELETE FROM local_import_issue WHERE session = ?
