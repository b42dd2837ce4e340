SELECT p.id,
  coalesce((SELECT c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = p.a), p.a)
    AS "a!: Vec<u8>",
  coalesce((SELECT c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = p.b), p.b)
    AS "b!: Vec<u8>",
  p.score, p.reasons, p.closed AS "closed!: bool"
FROM duplicate_pair AS p
ORDER BY p.score DESC, p.id
