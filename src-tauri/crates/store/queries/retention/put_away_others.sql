SELECT b.unit AS "unit!: Vec<u8>" FROM bin_item AS b
WHERE b.kind = 'contact' AND (?1 IS NULL OR b.unit = ?1)
  AND EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = b.unit AND e.kind = 1053)
UNION ALL
SELECT c.id FROM contact AS c
WHERE c.status = 'not_usable' AND (?1 IS NULL OR c.id = ?1)
  AND EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = c.id AND e.kind = 1053)
UNION ALL
SELECT k.id FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact
WHERE k.removed = 1 AND (?1 IS NULL OR coalesce(x.stays, k.contact) = ?1)
  AND EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = k.id AND e.kind = 1053)
