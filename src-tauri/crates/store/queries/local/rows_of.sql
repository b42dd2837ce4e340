SELECT sheet, row_no, cells, outcome FROM local_import_row
WHERE session = ? AND sheet = ? AND row_no IN (SELECT value FROM json_each(?)) ORDER BY row_no
