SELECT DISTINCT contact.id FROM consent_event JOIN contact ON contact.lid = consent_event.contact_lid
WHERE consent_event.consent_type = ?
