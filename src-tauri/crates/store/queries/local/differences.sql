SELECT row_no, field, name, before, after, taken FROM local_import_difference
WHERE session = ? AND sheet = ? ORDER BY row_no, field LIMIT ? OFFSET ?
