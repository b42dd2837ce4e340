SELECT lid AS "lid!: i64" FROM communication WHERE id = ?
