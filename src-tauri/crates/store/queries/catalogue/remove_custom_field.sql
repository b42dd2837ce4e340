DELETE FROM custom_field WHERE id = ?
