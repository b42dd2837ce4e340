SELECT m.id
FROM communication AS m LEFT JOIN campaign AS c ON c.id = m.campaign
WHERE m.delivery = 'queued' AND m.binned = 0 AND (m.retry_at IS NULL OR m.retry_at <= ?1)
  AND (m.campaign IS NULL OR c.state = 'running')
ORDER BY m.started_at, m.lid
LIMIT ?2
