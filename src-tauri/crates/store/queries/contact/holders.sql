SELECT contact.id FROM consent_state JOIN contact ON contact.lid = consent_state.contact_lid
WHERE consent_state.consent_type = ?
