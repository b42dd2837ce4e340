SELECT unit, receipt FROM erased_unit
