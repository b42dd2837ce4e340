SELECT external AS "external!: Vec<u8>" FROM communication WHERE external IS NOT NULL AND binned = 0
