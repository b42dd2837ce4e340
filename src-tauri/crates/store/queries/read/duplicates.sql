SELECT p.id, p.a, p.b, p.score, p.reasons
FROM duplicate_pair AS p
JOIN contact AS a ON a.id = p.a AND a.status <> 'binned'
JOIN contact AS b ON b.id = p.b AND b.status <> 'binned'
WHERE p.closed = 0
ORDER BY p.score DESC, p.id
