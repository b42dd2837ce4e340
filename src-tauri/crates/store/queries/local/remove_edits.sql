DELETE FROM local_import_edit WHERE session = ? AND sheet = ? AND step = ?
