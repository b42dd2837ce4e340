DELETE FROM local_import_issue WHERE session = ? AND sheet = ? AND row_no IN (SELECT value FROM json_each(?))
