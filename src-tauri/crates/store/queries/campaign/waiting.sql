SELECT m.id FROM communication AS m WHERE m.campaign = ?1 AND m.delivery = 'queued' ORDER BY m.lid
