REPLACE INTO bin_item (unit, kind, since) VALUES (?, ?, ?)
