REPLACE INTO recipient (id, name, role, service, country, safeguard, contract_on, contact, purposes, archived)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
