SELECT id, name, lead FROM operator ORDER BY name, id
