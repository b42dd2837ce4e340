SELECT c.id FROM contact AS c
WHERE c.status <> 'binned'
  AND EXISTS (SELECT 1 FROM consent_state AS s WHERE s.contact_lid = c.lid AND s.state IN ('given', 'renewed'))
ORDER BY c.sort_key, c.lid
