DELETE FROM retention_class WHERE id = ?
