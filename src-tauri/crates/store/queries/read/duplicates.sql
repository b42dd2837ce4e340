SELECT p.id,
  coalesce((SELECT stays FROM merged_card WHERE id = p.a), p.a) AS "a!: Vec<u8>",
  coalesce((SELECT stays FROM merged_card WHERE id = p.b), p.b) AS "b!: Vec<u8>",
  p.score, p.reasons, p.closed AS "closed!: bool"
FROM duplicate_pair AS p
ORDER BY p.score DESC, p.id
