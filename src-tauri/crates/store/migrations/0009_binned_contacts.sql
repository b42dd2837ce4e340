-- The few contacts in the bin: all others are counted without reading them.
CREATE INDEX contact_binned ON contact (status) WHERE status = 'binned';
