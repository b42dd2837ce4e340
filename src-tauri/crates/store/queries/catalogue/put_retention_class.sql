REPLACE INTO retention_class (id, code, title, months, anchor, norm, commercial, archived, floor_months, floor_norm, grace_days,
  action, channels, categories, reasons)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
