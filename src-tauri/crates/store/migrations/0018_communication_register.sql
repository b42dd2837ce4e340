-- The register of all communications goes back in time, and the agenda forward.
CREATE INDEX communication_when ON communication (started_at DESC, lid DESC) WHERE binned = 0;
CREATE INDEX communication_follow_up ON communication (follow_up_on) WHERE follow_up_on IS NOT NULL;
