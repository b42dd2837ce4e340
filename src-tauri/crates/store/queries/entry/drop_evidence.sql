DELETE FROM evidence_file WHERE id = ? AND unit = ?
