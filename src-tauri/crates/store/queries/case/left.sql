SELECT i.communication FROM case_item AS i JOIN communication AS m ON m.id = i.communication WHERE i.case_id = ?
