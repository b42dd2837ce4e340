SELECT contact, codes FROM local_campaign_left_out
WHERE campaign = ?1 AND (?4 IS NULL OR contact IN (SELECT c.id FROM contact AS c WHERE c.owner = ?4))
ORDER BY codes, contact LIMIT ?2 OFFSET ?3
