INSERT INTO local_import_profile (id, name, headers, sheet, version, changed_at, used_at, content)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, headers = excluded.headers, sheet = excluded.sheet,
  version = excluded.version, changed_at = excluded.changed_at, used_at = excluded.used_at, content = excluded.content
