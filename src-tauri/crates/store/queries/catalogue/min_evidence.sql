SELECT id, min_evidence FROM consent_type
