INSERT INTO chain (scope, replica, seq, hash) VALUES (?, ?, ?, ?)
ON CONFLICT (scope, replica) DO UPDATE SET seq = excluded.seq, hash = excluded.hash
