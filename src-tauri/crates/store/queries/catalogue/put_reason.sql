REPLACE INTO contact_reason (id, code, title, basis, channels, position, rights_answers, archived)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
