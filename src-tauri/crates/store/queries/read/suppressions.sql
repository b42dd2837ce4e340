SELECT hash, reason, types, since, opened FROM suppression ORDER BY hash, stamp
