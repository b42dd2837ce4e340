SELECT unit, kind, since FROM bin_item ORDER BY since DESC, unit LIMIT ?1 OFFSET ?2
