REPLACE INTO device (id, name, kind, holder, since, disk, state, ended_on, replicas, actor, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
