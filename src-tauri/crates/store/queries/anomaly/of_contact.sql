SELECT anomaly AS "anomaly!: Vec<u8>" FROM anomaly_card WHERE contact = ?
