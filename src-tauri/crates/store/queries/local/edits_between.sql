SELECT row_no, column_no, step, raw, text FROM local_import_edit
WHERE session = ? AND sheet = ? AND row_no BETWEEN ? AND ? ORDER BY step
