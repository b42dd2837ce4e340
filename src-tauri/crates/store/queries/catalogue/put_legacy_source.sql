REPLACE INTO legacy_source (id, title, kind, content, place, holder, people, state, state_on, state_by, files, stamp, actor)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
