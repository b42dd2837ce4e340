SELECT hash, checked_on, listed AS "listed: bool", valid_until FROM rpo_check ORDER BY hash, stamp
