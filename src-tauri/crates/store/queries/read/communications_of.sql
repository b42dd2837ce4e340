SELECT m.id, m.direction, m.channel, m.started_at, m.duration_s, m.subject, m.body, m.outcome, m.purpose,
  m.retention_class, m.category, m.follow_up_on, m.consent, m.reason, m.stamp, m.actor, m.reason_id, m.delivery, m.fault,
  m.tries, m.retry_at, m.campaign, m.external, m.attachments,
  (
    SELECT json_group_array(json_array(hex(contact), role, hex(point), hex(decision)) ORDER BY role, contact)
    FROM (
      SELECT DISTINCT
        coalesce(
          (SELECT c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = p.contact),
          p.contact
        ) AS contact,
        p.role, p.point, p.decision
      FROM communication_contact AS p
      WHERE p.communication_lid = m.lid
    )
  ) AS "participants!: String"
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
