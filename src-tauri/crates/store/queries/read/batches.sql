SELECT id, title, file, file_sha256, source, collected_on, rows_read, created, updated, merged, unchanged, skipped,
  rejected, txn, mapping, undone, stamp, actor, flagged, rpo, log, basis, consents, origin_proof
FROM import_batch ORDER BY stamp DESC, id
