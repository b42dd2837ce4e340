SELECT id, validity_days, min_evidence, archived FROM consent_type ORDER BY created_stamp, id
