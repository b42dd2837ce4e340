INSERT INTO erased_unit (unit, scope, receipt) VALUES (?, ?, ?)
