UPDATE local_import_difference SET taken = ?1
WHERE session = ?2 AND sheet = ?3 AND (?4 IS NULL OR row_no = ?4) AND (?5 IS NULL OR field = ?5)
