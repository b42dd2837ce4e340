SELECT c.id AS "id!: Vec<u8>" FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid WHERE x.alias = ? LIMIT 1
