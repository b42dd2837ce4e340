SELECT started_at FROM communication WHERE retention_class = ? AND binned = 0
