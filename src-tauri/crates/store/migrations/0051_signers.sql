-- The entries that name the keys with which people sign: looked at by person at each opening.
CREATE INDEX entry_signer ON entry (actor) WHERE kind = 1101;
