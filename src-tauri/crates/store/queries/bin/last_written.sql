SELECT max(stamp) AS "stamp: i64" FROM (SELECT stamp FROM entry WHERE kind NOT IN (600, 601) ORDER BY lid DESC LIMIT 100)
