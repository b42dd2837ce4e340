SELECT replica FROM replica_self ORDER BY rowid DESC LIMIT 1
