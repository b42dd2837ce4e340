DELETE FROM local_campaign_left_out WHERE contact = ?
