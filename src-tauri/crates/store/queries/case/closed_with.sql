SELECT k.id AS "id!: Vec<u8>", c.id IS NOT NULL AS "stands!: bool"
FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
LEFT JOIN merged_card AS x ON x.id = k.contact
LEFT JOIN contact AS c ON c.id = coalesce(x.stays, k.contact)
WHERE i.communication = ? AND k.closed_at IS NOT NULL
