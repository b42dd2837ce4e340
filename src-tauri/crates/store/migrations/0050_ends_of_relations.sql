-- The day on which somebody stated that the relation with a person was over: terms run from it (DOMAIN 4.7).
ALTER TABLE contact_care ADD COLUMN relation_ended_on TEXT;
CREATE INDEX contact_care_ended ON contact_care (relation_ended_on) WHERE relation_ended_on IS NOT NULL;

-- The dated events from which the term of a communication may run. '9999-12-31': not over yet for somebody who takes part.
CREATE VIEW communication_term (id, relation_ended_on, consented_on, consent_until, cases, closed_at) AS
SELECT m.id,
  (
    SELECT max(coalesce(r.relation_ended_on, '9999-12-31'))
    FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    JOIN contact AS c ON c.id = coalesce(x.stays, q.contact)
    LEFT JOIN contact_care AS r ON r.contact_lid = c.lid
    WHERE q.communication_lid = m.lid
  ),
  (
    SELECT max(s.decided_on)
    FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    JOIN contact AS c ON c.id = coalesce(x.stays, q.contact)
    JOIN consent_state AS s ON s.contact_lid = c.lid
    JOIN consent_type AS t ON t.id = s.consent_type AND t.purpose = m.purpose
    WHERE q.communication_lid = m.lid AND s.state NOT IN ('unknown', 'requested', 'deferred')
  ),
  (
    SELECT max(coalesce((
      SELECT max(CASE WHEN s.state NOT IN ('given', 'renewed') THEN coalesce(s.decided_on, '9999-12-31') ELSE min(
        coalesce(s.valid_until, '9999-12-31'),
        coalesce(date(s.decided_on, '+' || t.validity_days || ' days'), '9999-12-31')
      ) END)
      FROM consent_state AS s
      JOIN consent_type AS t ON t.id = s.consent_type AND t.purpose = m.purpose
      WHERE s.contact_lid = c.lid AND s.state NOT IN ('unknown', 'requested', 'deferred')
    ), '9999-12-31'))
    FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    JOIN contact AS c ON c.id = coalesce(x.stays, q.contact)
    WHERE q.communication_lid = m.lid
  ),
  (
    SELECT count(*) FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
    WHERE i.communication = m.id AND k.removed = 0
  ),
  (
    SELECT CASE WHEN count(*) = count(k.closed_at) THEN max(k.closed_at) END
    FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
    WHERE i.communication = m.id AND k.removed = 0
  )
FROM communication AS m;
