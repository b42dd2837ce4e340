SELECT DISTINCT tag FROM contact_tag ORDER BY folded
