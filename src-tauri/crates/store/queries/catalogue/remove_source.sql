DELETE FROM source WHERE id = ?
