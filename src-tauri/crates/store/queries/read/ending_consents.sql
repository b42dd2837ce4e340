WITH ending AS (
  SELECT s.contact_lid, s.consent_type, s.event, s.decided_on,
         min(coalesce(s.valid_until, '9999-12-31'),
             coalesce(date(s.decided_on, '+' || t.validity_days || ' days'), '9999-12-31')) AS until
  FROM consent_state AS s
  JOIN consent_type AS t ON t.id = s.consent_type AND t.archived = 0
  WHERE s.state IN ('given', 'renewed') AND s.decided_on IS NOT NULL AND s.evidence_level >= t.min_evidence
)
SELECT c.id, c.list_name, e.consent_type, e.event, e.decided_on, e.until AS "until?: String"
FROM ending AS e
JOIN contact AS c ON c.lid = e.contact_lid AND c.status = 'active'
WHERE e.until BETWEEN ?1 AND ?2 AND (?3 IS NULL OR c.owner = ?3)
ORDER BY e.until, c.sort_key, c.lid
