SELECT EXISTS (
  SELECT 1 FROM communication AS m
  JOIN communication_contact AS q ON q.communication_lid = m.lid
  WHERE m.id = ?1 AND (
    EXISTS (SELECT 1 FROM contact AS c WHERE c.id = q.contact)
    OR EXISTS (SELECT 1 FROM bin_item AS o WHERE o.unit = q.contact)
    OR EXISTS (SELECT 1 FROM contact_alias AS a WHERE a.alias = q.contact)
  )
) AS "attended!: bool"
