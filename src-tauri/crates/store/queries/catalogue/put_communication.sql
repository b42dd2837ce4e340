INSERT INTO communication (lid, id, direction, channel, started_at, duration_s, subject, body, outcome, purpose,
  retention_class, category, follow_up_on, consent, reason, binned, stamp, actor, reason_id, delivery, fault, tries,
  retry_at, campaign, external, attachments)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING lid AS "lid!: i64"
