INSERT OR REPLACE INTO local_campaign_left_out (campaign, contact, codes) VALUES (?, ?, ?)
