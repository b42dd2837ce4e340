-- ?1: the units in which a decision stands, the latest first.
SELECT j.key + 0 AS "place!: i64", c.id AS "id!: Vec<u8>", c.list_name AS "list_name!: String", count(*) OVER () AS "total!: i64"
FROM json_each(?1) AS j
JOIN contact AS c ON c.lid = coalesce(
  (SELECT o.lid FROM contact AS o WHERE o.id = unhex(j.value)),
  (SELECT a.contact_lid FROM contact_alias AS a WHERE a.alias = unhex(j.value))
)
WHERE (?2 IS NULL OR c.owner = ?2) AND (?3 = '' OR instr(c.match_name, ?3) > 0 OR instr(lower(c.list_name), ?3) > 0)
ORDER BY j.key
LIMIT ?4 OFFSET ?5
