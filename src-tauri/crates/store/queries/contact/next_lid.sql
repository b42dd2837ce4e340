SELECT coalesce(max(lid), 0) + 1 AS "lid!: i64" FROM contact
