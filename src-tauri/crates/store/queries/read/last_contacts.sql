SELECT coalesce(c.id, p.contact) AS "contact!: Vec<u8>", max(m.started_at) AS "last!: i64"
FROM communication_contact AS p
JOIN communication AS m ON m.lid = p.communication_lid AND m.binned = 0
LEFT JOIN contact_alias AS x ON x.alias = p.contact
LEFT JOIN contact AS c ON c.lid = x.contact_lid
GROUP BY 1
