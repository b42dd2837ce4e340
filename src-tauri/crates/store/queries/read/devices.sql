SELECT id, name, kind, holder, since, disk, state, ended_on, replicas, actor, stamp FROM device ORDER BY state, name, id
