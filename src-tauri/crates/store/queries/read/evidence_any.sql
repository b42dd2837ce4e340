SELECT EXISTS (SELECT 1 FROM evidence_file WHERE unit = ?) AS "any!: i64"
