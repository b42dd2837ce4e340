SELECT id, key, value, source, valid_from, reason, package, stamp, actor, words, calendar
FROM legal_fact
ORDER BY key, stamp
