SELECT m.id, m.direction, m.channel, m.started_at, m.duration_s, m.subject, m.body, m.outcome, m.purpose,
  m.retention_class, m.category, m.follow_up_on, m.consent, m.reason, m.stamp, m.actor, m.lid,
  m.reason_id, m.delivery
FROM communication AS m
WHERE m.binned = 0
  AND m.lid IN (
    SELECT p.communication_lid FROM communication_contact AS p
    WHERE p.contact IN (
      SELECT ?1
      UNION ALL
      SELECT id FROM merged_card WHERE stays = ?1
    )
  )
ORDER BY m.started_at DESC, m.lid DESC
LIMIT ?2 OFFSET ?3
