-- What the controller states about profiling and decisions without a person (Art. 15(1)(h) GDPR).
ALTER TABLE purpose ADD COLUMN automated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purpose ADD COLUMN decides INTEGER NOT NULL DEFAULT 0;
ALTER TABLE purpose ADD COLUMN logic TEXT;
ALTER TABLE purpose ADD COLUMN significance TEXT;
ALTER TABLE purpose ADD COLUMN consequences TEXT;
ALTER TABLE controller ADD COLUMN nothing_automated INTEGER NOT NULL DEFAULT 0;
