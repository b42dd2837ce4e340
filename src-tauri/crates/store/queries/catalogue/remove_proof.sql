DELETE FROM held_proof WHERE id = ?
