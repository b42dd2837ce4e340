SELECT anomaly, contact FROM anomaly_card ORDER BY anomaly, contact
