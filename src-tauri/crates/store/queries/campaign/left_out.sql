SELECT contact, codes FROM local_campaign_left_out WHERE campaign = ?1 ORDER BY codes, contact LIMIT ?2 OFFSET ?3
