INSERT INTO communication_contact (communication_lid, contact, role, point, decision) VALUES (?, ?, ?, ?, ?)
