DELETE FROM local_import_refusal WHERE session = ? AND sheet = ? AND step = ?
