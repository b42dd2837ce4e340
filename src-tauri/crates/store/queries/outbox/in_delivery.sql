SELECT m.id FROM communication AS m WHERE m.delivery = 'sending' ORDER BY m.started_at, m.lid
