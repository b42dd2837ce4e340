SELECT row_no, field, after FROM local_import_difference WHERE session = ? AND sheet = ? AND taken = 1
