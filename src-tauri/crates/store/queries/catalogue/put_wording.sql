INSERT INTO wording (id, consent_type, version, language, text, valid_from, stamp) VALUES (?, ?, ?, ?, ?, ?, ?)
