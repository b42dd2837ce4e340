SELECT id, code, title, basis, channels, position, rights_answers, archived
FROM contact_reason
ORDER BY position, code
