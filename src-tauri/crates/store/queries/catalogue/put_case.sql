REPLACE INTO case_file (id, title, category, contact, assignee, opened_at, closed_at, outcome, answered_at, removed, actor, stamp)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
