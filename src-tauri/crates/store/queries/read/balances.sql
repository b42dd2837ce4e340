SELECT id, purpose, version, made_on, interest, necessity, impact, safeguards, outcome, actor
FROM balance
ORDER BY purpose, version DESC, id
