DELETE FROM evidence_file WHERE unit = ?
