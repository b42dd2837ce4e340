SELECT DISTINCT c.id AS "id!: Vec<u8>"
FROM contact_point AS p
JOIN contact AS c ON c.lid = p.contact_lid
WHERE p.value = ? AND p.kind IN ('email', 'pec') AND c.id <> ?
