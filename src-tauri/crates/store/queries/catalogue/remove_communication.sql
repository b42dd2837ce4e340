DELETE FROM communication WHERE id = ? RETURNING lid AS "lid!: i64"
