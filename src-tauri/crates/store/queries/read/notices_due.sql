WITH waiting AS (
  SELECT c.lid, c.id, c.list_name, c.sort_key, s.title,
         coalesce(b.collected_on, r.acquired_on, date((c.created_stamp >> 16) / 1000, 'unixepoch')) AS obtained_on,
         (SELECT date(min(m.started_at) / 1000, 'unixepoch')
          FROM communication_contact AS p
          JOIN communication AS m ON m.lid = p.communication_lid AND m.binned = 0 AND m.direction = 'outbound'
            AND (m.delivery IS NULL OR m.delivery NOT IN ('queued', 'not_done'))
          WHERE p.contact = c.id OR p.contact IN (SELECT a.alias FROM contact_alias AS a WHERE a.contact_lid = c.lid)
         ) AS first_on
  FROM contact AS c
  JOIN source AS s ON s.id = c.source AND s.from_subject = 0
  LEFT JOIN import_batch AS b ON b.id = c.batch
  LEFT JOIN contact_care AS r ON r.contact_lid = c.lid
  WHERE c.status <> 'binned'
    AND c.kind = 'person'
    AND (?1 IS NULL OR c.owner = ?1)
    AND c.id NOT IN (SELECT unhex(j.value) FROM json_each(?2) AS j)
    AND c.lid NOT IN (SELECT a.contact_lid FROM contact_alias AS a JOIN json_each(?2) AS j ON a.alias = unhex(j.value))
    AND (?3 = '' OR instr(c.match_name, ?3) > 0)
),
counted AS (
  SELECT w.*, CASE WHEN w.obtained_on >= ?4 THEN ?5 ELSE ?6 END AS months
  FROM waiting AS w
),
-- The same day of a later month, or its last day.
ending AS (
  SELECT k.*, min(date(k.obtained_on, '+' || k.months || ' months'),
                  date(k.obtained_on, 'start of month', '+' || (k.months + 1) || ' months', '-1 day')) AS month_on
  FROM counted AS k
),
due AS MATERIALIZED (
  SELECT e.*, min(coalesce(max(e.first_on, e.obtained_on), e.month_on), e.month_on) AS due_on
  FROM ending AS e
)
SELECT d.id AS "id!: Vec<u8>", d.list_name AS "list_name!: String", d.title AS "title!: String",
       d.obtained_on AS "obtained_on!: String", d.first_on AS "first_on?: String", d.due_on AS "due_on!: String",
       count(*) OVER () AS "total!: i64", (SELECT count(*) FROM due AS o WHERE o.due_on < ?7) AS "late!: i64"
FROM due AS d
WHERE ?8 = 0 OR d.due_on < ?7
ORDER BY d.due_on, d.sort_key, d.lid
LIMIT ?9 OFFSET ?10
