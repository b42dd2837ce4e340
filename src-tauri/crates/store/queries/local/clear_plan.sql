DELETE FROM local_import_plan WHERE session = ?
