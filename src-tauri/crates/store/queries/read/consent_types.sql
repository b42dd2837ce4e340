SELECT t.id, t.code, t.title, t.description, t.purpose, t.validity_days, t.allow_mass, t.allow_single, t.allow_contact,
  t.channels, t.min_evidence, t.archived, t.created_stamp,
  (SELECT count(*) FROM consent_state AS s WHERE s.consent_type = t.id)
    + (SELECT count(*) FROM consent_corrected AS x WHERE x.consent_type = t.id) AS "usage!: i64"
FROM consent_type AS t
ORDER BY t.created_stamp, t.id
