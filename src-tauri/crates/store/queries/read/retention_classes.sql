SELECT id, code, title, months, anchor, norm, commercial, archived FROM retention_class ORDER BY months, code, id
