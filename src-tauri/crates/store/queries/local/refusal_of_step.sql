SELECT row_no, code FROM local_import_refusal WHERE session = ? AND sheet = ? AND step = ?
