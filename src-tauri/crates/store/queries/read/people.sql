SELECT
  coalesce((SELECT lid FROM entry WHERE unit <> ? ORDER BY lid DESC LIMIT 1), 0) AS "at!: i64",
  (SELECT count(*) FROM contact) - (SELECT count(*) FROM contact WHERE status = 'binned') AS "people!: i64"
