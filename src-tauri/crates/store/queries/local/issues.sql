SELECT sheet, row_no, column_no, code, action, before, after FROM local_import_issue WHERE session = ? ORDER BY sheet, row_no, column_no, code LIMIT ? OFFSET ?
