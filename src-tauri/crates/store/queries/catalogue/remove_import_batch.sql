DELETE FROM import_batch WHERE id = ?
