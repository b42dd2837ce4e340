SELECT replica FROM replica_self ORDER BY since DESC, rowid DESC LIMIT 1
