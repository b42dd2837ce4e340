DELETE FROM communication WHERE lid = ?
