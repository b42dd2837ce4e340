DELETE FROM bin_item WHERE unit = ?
