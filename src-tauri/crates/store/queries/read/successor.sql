SELECT stays AS "id!: Vec<u8>" FROM merged_card WHERE id = ? LIMIT 1
