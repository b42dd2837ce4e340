WITH going (id) AS (
  SELECT ?1
  UNION
  SELECT x.id FROM merged_card AS x WHERE x.stays = ?1
)
SELECT m.id, m.started_at, m.retention_class, m.binned AS "binned!: bool",
  EXISTS (
    SELECT 1 FROM communication_contact AS q
    WHERE q.communication_lid = m.lid AND q.contact NOT IN (SELECT id FROM going)
      AND (
        EXISTS (SELECT 1 FROM contact AS c WHERE c.id = q.contact)
        OR EXISTS (SELECT 1 FROM bin_item AS o WHERE o.unit = q.contact)
        OR EXISTS (SELECT 1 FROM contact_alias AS a WHERE a.alias = q.contact)
      )
  ) AS "others!: bool"
FROM communication AS m
WHERE m.lid IN (SELECT communication_lid FROM communication_contact WHERE contact IN (SELECT id FROM going))
ORDER BY m.started_at DESC, m.lid DESC
