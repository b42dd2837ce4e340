SELECT scope, replica, seq, hash FROM chain ORDER BY scope, replica
