SELECT c.id AS "id!: Vec<u8>", c.list_name AS "name!: String"
FROM contact_point AS p
JOIN contact AS c ON c.lid = p.contact_lid
WHERE p.value = ? AND p.kind IN ('email', 'pec') AND c.status <> 'binned'
GROUP BY c.lid
ORDER BY c.sort_key, c.lid
LIMIT 20
