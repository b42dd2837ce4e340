DELETE FROM case_file WHERE id = ?
