-- A card in the bin stays restricted (Art. 18 GDPR).
ALTER TABLE bin_item ADD COLUMN restricted INTEGER NOT NULL DEFAULT 0 CHECK (restricted IN (0, 1));

-- The few cards that are not in use.
CREATE INDEX contact_apart ON contact (status) WHERE status = 'not_usable' OR status = 'restricted';

-- Everything that keeps a record back, and why: a hold on it, what a person asked for and was not answered, a restriction, an
-- open case. It is on the card that stays, where cards were merged. `said`: it also keeps what was said with that person, and
-- the cases and requests of that person.
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
WHERE k.removed = 0 AND k.closed_at IS NULL AND k.contact IS NOT NULL;

-- What an action merged, and about whom it decided: the journal is long, and these are looked up by the action. An import of
-- cards writes none of these kinds.
CREATE INDEX entry_merge ON entry (txn) WHERE kind = 720;
CREATE INDEX entry_decided ON entry (txn) WHERE kind BETWEEN 110 AND 112;
