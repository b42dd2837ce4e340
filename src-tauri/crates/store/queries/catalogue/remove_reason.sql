DELETE FROM contact_reason WHERE id = ?
