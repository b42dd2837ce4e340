SELECT hash, reason, types, since FROM suppression WHERE hash = ? ORDER BY stamp
