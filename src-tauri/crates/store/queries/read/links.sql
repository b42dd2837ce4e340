SELECT l.id, c.id AS "contact!: Vec<u8>", c.list_name AS "list_name!: String", c.kind AS "kind!: String", l.role,
  1 AS "outgoing!: bool"
FROM contact_link AS l JOIN contact AS c ON c.lid = coalesce(
  (SELECT lid FROM contact WHERE id = l.other),
  (SELECT contact_lid FROM contact_alias WHERE alias = l.other)
)
WHERE l.contact_lid = ?1 AND c.status <> 'binned' AND c.lid <> ?1
UNION ALL
SELECT l.id, c.id, c.list_name, c.kind, l.role, 0
FROM contact_link AS l JOIN contact AS c ON c.lid = l.contact_lid
WHERE (l.other = ?2 OR l.other IN (SELECT alias FROM contact_alias WHERE contact_lid = ?1))
  AND c.status <> 'binned' AND c.lid <> ?1
