-- What the own later act of somebody who had been erased names (DOMAIN 4.3): reasons, purposes and channels that their address
-- may be used for again, packed. Empty for every other entry of the list.
ALTER TABLE suppression ADD COLUMN opened BLOB;
