WITH kept (unit, why) AS (
  SELECT unit, coalesce(min(CASE WHEN why <> 'case' THEN why END), 'case') FROM kept_unit
  WHERE (until IS NULL OR until >= ?3) AND said = 1 GROUP BY unit
)
SELECT m.id, m.started_at,
  CASE ?4 WHEN 'relation_end' THEN v.relation_ended_on END AS "relation_ended_on?: String",
  CASE WHEN ?4 = 'consent' THEN v.consented_on END AS "consented_on?: String",
  CASE WHEN ?4 = 'withdrawal' OR p.basis = 'consent' THEN v.consent_until END AS "consent_until?: String",
  p.basis = 'consent' AS "by_consent!: bool",
  CASE ?4 WHEN 'case_closed' THEN v.cases ELSE 0 END AS "cases!: i64",
  CASE ?4 WHEN 'case_closed' THEN v.closed_at END AS "closed_at?: i64",
  coalesce((SELECT why FROM kept WHERE unit = m.id), (
    SELECT min(CASE
      WHEN coalesce(x.stays, q.contact) IN (SELECT unit FROM kept WHERE why = 'hold') THEN 'hold'
      WHEN coalesce(x.stays, q.contact) IN (SELECT unit FROM kept WHERE why = 'request') THEN 'request'
      WHEN coalesce(x.stays, q.contact) IN (SELECT unit FROM kept WHERE why = 'restriction') THEN 'restriction'
    END)
    FROM communication_contact AS q
    LEFT JOIN merged_card AS x ON x.id = q.contact
    WHERE q.communication_lid = m.lid
  )) AS "kept_by?: String"
FROM communication AS m
JOIN communication_term AS v ON v.id = m.id
LEFT JOIN purpose AS p ON p.id = m.purpose
WHERE m.retention_class = ?1 AND m.binned = 0 AND (m.started_at < ?2 OR p.basis = 'consent')
ORDER BY m.lid
