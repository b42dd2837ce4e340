DELETE FROM local_import_edit
WHERE session = ? AND (sheet <> ? OR row_no NOT IN (SELECT value FROM json_each(?)))
