SELECT id, name, headers, sheet, version, changed_at, used_at, content FROM local_import_profile ORDER BY name, id
