-- What a communication has from the message that it was read from. The files that came with it lie in evidence_file, under
-- its unit.
ALTER TABLE communication ADD COLUMN external BLOB;
ALTER TABLE communication ADD COLUMN attachments TEXT;

CREATE INDEX communication_external ON communication (external) WHERE external IS NOT NULL;
