DELETE FROM rpo_check WHERE id = ?
