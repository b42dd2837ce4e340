INSERT INTO local_import_refusal (session, sheet, step, row_no, column_no, code, refused) VALUES (?, ?, ?, ?, ?, ?, ?)
