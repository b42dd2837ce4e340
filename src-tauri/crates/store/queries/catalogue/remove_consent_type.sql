DELETE FROM consent_type WHERE id = ?
