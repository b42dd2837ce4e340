REPLACE INTO balance (id, purpose, version, made_on, interest, necessity, impact, safeguards, outcome, actor)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
