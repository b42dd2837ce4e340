SELECT active, ask_single, check_mass, check_contact, dialer, rpo_each
FROM privacy
WHERE id = ?
