SELECT k.id FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id WHERE i.communication = ? AND k.removed = 0
