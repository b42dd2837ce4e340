SELECT id, code, title, months, anchor, norm, commercial, archived, floor_months, floor_norm, grace_days, action, channels,
  categories, reasons
FROM retention_class ORDER BY months, code, id
