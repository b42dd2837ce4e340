SELECT t.id, t.code, t.title, t.description, t.purpose, t.validity_days, t.allow_mass, t.allow_single, t.allow_contact,
  t.channels, t.min_evidence, t.archived, t.created_stamp,
  (SELECT count(DISTINCT e.contact_lid) FROM consent_event AS e WHERE e.consent_type = t.id) AS "usage!: i64"
FROM consent_type AS t
ORDER BY t.created_stamp, t.id
