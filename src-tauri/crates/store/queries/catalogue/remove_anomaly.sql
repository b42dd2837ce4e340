DELETE FROM anomaly WHERE id = ?
