SELECT m.id, m.started_at, m.retention_class
FROM communication AS m
WHERE m.binned = 0
  AND m.lid IN (SELECT communication_lid FROM communication_contact WHERE contact = ?1)
  AND NOT EXISTS (
    SELECT 1 FROM communication_contact AS q
    WHERE q.communication_lid = m.lid AND (
      EXISTS (SELECT 1 FROM contact AS c WHERE c.id = q.contact)
      OR EXISTS (SELECT 1 FROM bin_item AS o WHERE o.unit = q.contact)
      OR EXISTS (SELECT 1 FROM contact_alias AS a WHERE a.alias = q.contact)
    )
  )
