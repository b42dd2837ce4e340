SELECT c.id AS "id!: Vec<u8>"
FROM contact AS c
WHERE c.lid IN (
    SELECT s.contact_lid FROM stop AS s WHERE s.stands = 1 AND s.author = 'person'
    UNION
    SELECT d.contact_lid FROM consent_state AS d WHERE d.state = 'withdrawn'
  )
  AND EXISTS (
    SELECT 1 FROM contact_point AS p
    JOIN contact_point AS o ON o.value = p.value AND o.contact_lid <> p.contact_lid AND o.kind IN ('email', 'pec')
    WHERE p.contact_lid = c.lid AND p.kind IN ('email', 'pec')
  )
