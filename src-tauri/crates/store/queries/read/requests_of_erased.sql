SELECT r.id
FROM request AS r
JOIN erased_unit AS e ON e.unit = r.contact
WHERE r.closed_on < ?
ORDER BY r.closed_on, r.id
LIMIT 1000
