SELECT id, title, may, hides, own_cards, archived FROM role ORDER BY title, id
