REPLACE INTO case_item (case_id, communication) VALUES (?, ?)
