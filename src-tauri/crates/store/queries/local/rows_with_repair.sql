SELECT DISTINCT row_no FROM local_import_issue
WHERE session = ? AND sheet = ? AND code = ? AND action IN ('repaired', 'refused') ORDER BY row_no
