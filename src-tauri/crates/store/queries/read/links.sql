SELECT l.id, l.other AS "contact!: Vec<u8>", c.list_name, c.kind, l.role, 1 AS "outgoing!: bool"
FROM contact_link AS l JOIN contact AS c ON c.id = l.other
WHERE l.contact_lid = ?1 AND c.status <> 'binned'
UNION ALL
SELECT l.id, c.id, c.list_name, c.kind, l.role, 0
FROM contact_link AS l JOIN contact AS c ON c.lid = l.contact_lid
WHERE l.other = ?2 AND c.status <> 'binned'
