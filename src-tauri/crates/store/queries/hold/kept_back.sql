WITH kept (unit, why, said) AS (
  SELECT unit, why, said FROM kept_unit WHERE until IS NULL OR until >= ?1
),
person (unit, why, said) AS (
  SELECT unit, why, said FROM kept
  UNION
  SELECT x.id, k.why, k.said FROM merged_card AS x JOIN kept AS k ON k.unit = x.stays
)
SELECT unit AS "unit!: Vec<u8>", why AS "why!: String" FROM person
UNION
SELECT m.id, p.why FROM person AS p
JOIN communication_contact AS q ON q.contact = p.unit
JOIN communication AS m ON m.lid = q.communication_lid
WHERE p.said = 1
