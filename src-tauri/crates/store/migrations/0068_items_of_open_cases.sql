-- An open case keeps what was said in it, too (DOMAIN 4.7): until it is closed nothing of it is due.
DROP VIEW kept_unit;

CREATE VIEW kept_unit (unit, until, why, said) AS
SELECT unit, until, 'hold', 1 FROM hold_reach
UNION ALL
SELECT coalesce(x.stays, k.contact), h.until, 'hold', 0 FROM hold_reach AS h JOIN case_file AS k ON k.id = h.unit
LEFT JOIN merged_card AS x ON x.id = k.contact
UNION ALL
SELECT coalesce(x.stays, r.contact), NULL, 'request', 1 FROM request AS r LEFT JOIN merged_card AS x ON x.id = r.contact
WHERE r.closed_on IS NULL AND r.contact IS NOT NULL
UNION ALL
SELECT id, NULL, 'restriction', 1 FROM contact WHERE status = 'restricted'
UNION ALL
SELECT unit, NULL, 'restriction', 1 FROM bin_item WHERE restricted = 1
UNION ALL
SELECT coalesce(x.stays, k.contact), NULL, 'case', 0 FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact
WHERE k.removed = 0 AND k.closed_at IS NULL AND k.contact IS NOT NULL
UNION ALL
SELECT i.communication, NULL, 'case', 1 FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id
WHERE k.removed = 0 AND k.closed_at IS NULL;
