SELECT active, ask_single, check_mass, check_contact, dialer, rpo_each, soft_spam, goods
FROM privacy
WHERE id = ?
