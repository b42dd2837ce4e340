SELECT DISTINCT
  coalesce(
    (SELECT c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = p.contact),
    p.contact
  ) AS "contact!: Vec<u8>",
  p.role, p.point
FROM communication_contact AS p
WHERE p.communication_lid = ?
ORDER BY 2, 1
