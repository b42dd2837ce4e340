SELECT hash, reason, types, since FROM suppression ORDER BY hash, stamp
