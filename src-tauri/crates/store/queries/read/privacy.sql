SELECT active, ask_single, check_mass, check_contact, dialer
FROM privacy
WHERE id = ?
