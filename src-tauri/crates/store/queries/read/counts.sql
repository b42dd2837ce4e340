SELECT
  (SELECT count(*) FROM contact) - (SELECT count(*) FROM contact WHERE status = 'binned') AS "contacts!: i64",
  (SELECT count(*) FROM contact WHERE status = 'binned') AS "binned!: i64",
  (SELECT count(*) FROM communication WHERE binned = 0) AS "communications!: i64",
  (SELECT count(*) FROM entry) AS "entries!: i64"
