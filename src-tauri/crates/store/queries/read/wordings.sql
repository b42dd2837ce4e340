SELECT id, version, language, text, valid_from FROM wording WHERE consent_type = ? ORDER BY stamp, id
