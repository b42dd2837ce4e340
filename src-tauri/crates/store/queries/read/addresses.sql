SELECT c.id, p.kind, p.value
FROM contact_point AS p
JOIN contact AS c ON c.lid = p.contact_lid AND c.status <> 'binned'
WHERE ?1 IS NULL OR c.owner = ?1
