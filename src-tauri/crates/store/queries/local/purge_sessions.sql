DELETE FROM local_import_session WHERE changed_at < ?
