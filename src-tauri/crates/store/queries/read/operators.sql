SELECT id, name, lead, role, removed FROM operator ORDER BY name, id
