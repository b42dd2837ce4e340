SELECT hash, reason, types, since, opened FROM suppression WHERE hash = ? ORDER BY stamp
