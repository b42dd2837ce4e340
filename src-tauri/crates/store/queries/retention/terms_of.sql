SELECT v.relation_ended_on AS "relation_ended_on?: String", v.consented_on AS "consented_on?: String",
  v.consent_until AS "consent_until?: String", coalesce(p.basis = 'consent', 0) AS "by_consent!: bool",
  v.cases AS "cases!: i64", v.closed_at AS "closed_at?: i64", m.started_at
FROM communication_term AS v
JOIN communication AS m ON m.id = v.id
LEFT JOIN purpose AS p ON p.id = m.purpose
WHERE v.id = ?
