-- A committed import stays committed: a look that began before the commit and is kept after it changes nothing.
INSERT INTO local_import_session (id, created_at, changed_at, step, file_name, file_sha256, state)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, step = excluded.step, file_name = excluded.file_name,
  file_sha256 = excluded.file_sha256, state = excluded.state
WHERE local_import_session.step <> 'done' OR excluded.step = 'done'
