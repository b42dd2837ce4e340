-- Views are saved of the people and of the communications.
ALTER TABLE saved_view ADD COLUMN place TEXT NOT NULL DEFAULT 'people' CHECK (place IN ('people', 'register'));
