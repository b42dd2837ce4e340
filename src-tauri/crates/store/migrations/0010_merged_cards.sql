-- Cards that were merged, by their own id, each with the card that stays.
CREATE VIEW merged_card (id, stays) AS
SELECT x.alias, c.id FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid;
