SELECT
  coalesce(
    (SELECT c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = p.contact),
    p.contact
  ) AS "contact!: Vec<u8>",
  p.role AS "role!: String", p.point, max(p.decision) AS "decision: Vec<u8>"
FROM communication_contact AS p
WHERE p.communication_lid = ?
GROUP BY 1, p.role, p.point
ORDER BY 2, 1
