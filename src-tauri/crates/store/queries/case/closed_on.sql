SELECT max(k.closed_at) AS "closed_at?: i64" FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
WHERE i.communication = ? AND k.removed = 0
GROUP BY i.communication HAVING count(*) = count(k.closed_at)
