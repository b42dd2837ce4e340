INSERT INTO replica_self (replica, since, cause) VALUES (?, ?, ?)
