SELECT id, title, kind, content, place, holder, people, state, state_on, state_by, files, stamp, actor
FROM legacy_source ORDER BY title COLLATE NOCASE, id
