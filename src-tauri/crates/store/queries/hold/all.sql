SELECT h.id, h.kind, h.target, coalesce(x.stays, h.target) AS "stays!: Vec<u8>", h.reason, h.until, h.lifted, h.actor, h.stamp
FROM hold AS h LEFT JOIN merged_card AS x ON x.id = h.target
ORDER BY h.stamp DESC, h.id
