SELECT m.id, m.direction, m.channel, m.started_at, m.duration_s, m.subject, m.body, m.outcome, m.purpose,
  m.retention_class, m.category, m.follow_up_on, m.consent, m.reason, m.stamp, m.actor, m.lid,
  m.reason_id, m.delivery
FROM communication AS m
WHERE m.id = ?
