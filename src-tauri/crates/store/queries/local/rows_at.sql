SELECT sheet, row_no, cells, outcome FROM local_import_row WHERE session = ? AND sheet = ? ORDER BY row_no LIMIT ? OFFSET ?
