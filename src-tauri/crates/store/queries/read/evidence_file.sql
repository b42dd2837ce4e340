SELECT bytes FROM evidence_file WHERE id = ?
