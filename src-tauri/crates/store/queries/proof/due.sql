SELECT id FROM held_proof WHERE until < ? ORDER BY until, id LIMIT 1000
