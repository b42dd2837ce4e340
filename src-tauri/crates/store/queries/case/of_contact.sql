SELECT id FROM case_file WHERE contact = ?
