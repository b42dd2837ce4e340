SELECT hash, checked_on, listed AS "listed: bool", valid_until FROM rpo_check WHERE hash = ? ORDER BY stamp
