SELECT m.id FROM communication AS m WHERE m.delivery = 'queued' ORDER BY m.started_at, m.lid
