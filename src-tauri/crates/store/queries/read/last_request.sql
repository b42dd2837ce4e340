SELECT max(number) AS "number: String" FROM request WHERE number LIKE ?
