SELECT lid, list_name, kind FROM contact WHERE id = ?
