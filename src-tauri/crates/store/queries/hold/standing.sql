SELECT target AS "target!: Vec<u8>" FROM hold WHERE lifted IS NULL AND (until IS NULL OR until >= ?1)
UNION
SELECT x.stays FROM hold AS h JOIN merged_card AS x ON x.id = h.target
WHERE h.lifted IS NULL AND (h.until IS NULL OR h.until >= ?1)
