SELECT count(*) AS "count!: i64", min(until) AS "first: String", max(until) AS "last: String" FROM held_proof
