SELECT cells FROM local_import_row WHERE session = ? ORDER BY sheet, row_no LIMIT ? OFFSET ?
