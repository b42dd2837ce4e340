DELETE FROM legacy_source WHERE id = ?
