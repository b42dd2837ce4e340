SELECT EXISTS (
  SELECT 1 FROM communication AS c
  JOIN communication AS o ON o.external = c.external AND o.id <> c.id AND o.binned = 0
  WHERE c.id = ? AND c.external IS NOT NULL
) AS "again!: bool"
