SELECT DISTINCT row_no FROM local_import_edit WHERE session = ? AND sheet = ? AND step = ? ORDER BY row_no
