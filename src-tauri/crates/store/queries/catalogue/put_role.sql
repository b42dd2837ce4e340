REPLACE INTO role (id, title, may, hides, own_cards, archived)
VALUES (?, ?, ?, ?, ?, ?)
