SELECT count(*) FILTER (WHERE kind = 'contact') AS "contacts!: i64",
  count(*) FILTER (WHERE kind = 'communication') AS "communications!: i64"
FROM bin_item
