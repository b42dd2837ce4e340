REPLACE INTO anomaly_card (anomaly, contact) VALUES (?, ?)
