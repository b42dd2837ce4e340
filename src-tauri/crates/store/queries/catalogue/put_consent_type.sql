INSERT INTO consent_type (id, code, title, description, purpose, validity_days, allow_mass, allow_single, allow_contact,
  channels, min_evidence, archived, created_stamp)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
