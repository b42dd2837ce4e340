WITH standing (id) AS (
  SELECT unit FROM hold_reach WHERE until IS NULL OR until >= ?1
),
stays (id) AS (
  SELECT id FROM standing
  UNION
  SELECT coalesce(x.stays, r.contact) FROM request AS r LEFT JOIN merged_card AS x ON x.id = r.contact
  WHERE r.closed_on IS NULL AND r.contact IS NOT NULL
  UNION
  SELECT id FROM contact WHERE status = 'restricted'
),
person (id) AS (
  SELECT id FROM stays
  UNION
  SELECT x.id FROM merged_card AS x JOIN stays AS s ON s.id = x.stays
)
SELECT id AS "id!: Vec<u8>" FROM person
UNION
SELECT m.id FROM person AS p
JOIN communication_contact AS q ON q.contact = p.id
JOIN communication AS m ON m.lid = q.communication_lid
UNION
SELECT coalesce(x.stays, k.contact) FROM case_file AS k JOIN standing AS s ON s.id = k.id
LEFT JOIN merged_card AS x ON x.id = k.contact
UNION
SELECT coalesce(x.stays, k.contact) FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact
WHERE k.removed = 0 AND k.closed_at IS NULL AND k.contact IS NOT NULL
