REPLACE INTO privacy (id, active, ask_single, check_mass, check_contact, dialer, rpo_each, soft_spam, goods)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
