SELECT unit FROM bin_item WHERE kind = 'contact' AND since <= ?1 ORDER BY since, unit
