SELECT DISTINCT unit AS "target!: Vec<u8>" FROM hold_reach WHERE until IS NULL OR until >= ?1
