SELECT m.id FROM case_item AS i JOIN communication AS m ON m.id = i.communication
WHERE i.case_id = ? AND m.binned = 0
ORDER BY m.started_at, m.lid
