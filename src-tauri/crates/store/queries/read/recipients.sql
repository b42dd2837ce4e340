SELECT id, name, role, service, country, safeguard, contract_on, contact, purposes, archived
FROM recipient
ORDER BY name COLLATE NOCASE, id
