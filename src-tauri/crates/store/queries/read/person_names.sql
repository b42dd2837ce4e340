SELECT match_name FROM contact WHERE kind = 'person' AND id <> ?1 AND (?2 IS NULL OR owner = ?2)
