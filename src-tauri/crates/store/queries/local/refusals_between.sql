SELECT step, row_no, column_no, code, refused FROM local_import_refusal
WHERE session = ? AND sheet = ? AND (row_no = -1 OR row_no BETWEEN ? AND ?) ORDER BY step
