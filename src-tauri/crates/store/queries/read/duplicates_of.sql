SELECT p.id, CASE WHEN p.a = ?1 THEN p.b ELSE p.a END AS "other!: Vec<u8>", p.score, p.reasons, c.list_name, c.kind
FROM duplicate_pair AS p
JOIN contact AS c ON c.id = CASE WHEN p.a = ?1 THEN p.b ELSE p.a END
WHERE (p.a = ?1 OR p.b = ?1) AND p.closed = 0 AND c.status <> 'binned'
ORDER BY p.score DESC, p.id
