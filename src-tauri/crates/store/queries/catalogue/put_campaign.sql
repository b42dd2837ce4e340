REPLACE INTO campaign (id, title, subject, body, farewell, consent_type, audience, state, started_at, included, left_out,
  unchecked, purpose, stamp, actor, goods)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
