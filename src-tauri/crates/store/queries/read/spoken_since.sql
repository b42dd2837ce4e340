SELECT EXISTS (
  SELECT 1 FROM communication AS m JOIN communication_contact AS p ON p.communication_lid = m.lid
  WHERE p.contact = ?1 AND m.stamp > ?2
) AS "any!: i64"
