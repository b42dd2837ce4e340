UPDATE local_import_row SET outcome = ? WHERE session = ? AND sheet = ? AND row_no = ?
