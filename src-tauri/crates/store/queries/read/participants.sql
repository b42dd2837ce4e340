SELECT contact, role, point FROM communication_contact WHERE communication_lid = ? ORDER BY role, contact
