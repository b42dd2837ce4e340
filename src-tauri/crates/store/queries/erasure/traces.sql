SELECT (
  (SELECT count(*) FROM entry AS e JOIN entry_body AS b ON b.lid = e.lid WHERE e.unit = ?1 AND e.kind <> 711)
  + (SELECT count(*) FROM contact WHERE id = ?1)
  + (SELECT count(*) FROM contact_alias WHERE alias = ?1)
  + (SELECT count(*) FROM communication WHERE id = ?1)
  + (SELECT count(*) FROM bin_item WHERE unit = ?1)
  + (SELECT count(*) FROM local_campaign_left_out WHERE contact = ?1)
  + (SELECT count(*) FROM case_file WHERE id = ?1 OR contact = ?1)
  + (SELECT count(*) FROM hold WHERE id = ?1 OR target = ?1)
  + (NOT EXISTS (SELECT 1 FROM erased_unit WHERE unit = ?1))
) AS "traces!: i64"
