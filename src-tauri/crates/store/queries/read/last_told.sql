SELECT coalesce((SELECT lid FROM entry WHERE unit <> ? ORDER BY lid DESC LIMIT 1), 0) AS "lid!: i64"
