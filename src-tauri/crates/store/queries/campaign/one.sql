SELECT id, title, subject, body, farewell, consent_type, audience, state, started_at, included, left_out,
  unchecked AS "unchecked!: bool", purpose, stamp, actor, goods
FROM campaign
WHERE id = ?1
