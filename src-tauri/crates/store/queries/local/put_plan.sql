INSERT INTO local_import_plan (session, hash, head, plan) VALUES (?, ?, ?, ?)
ON CONFLICT (session) DO UPDATE SET hash = excluded.hash, head = excluded.head, plan = excluded.plan
