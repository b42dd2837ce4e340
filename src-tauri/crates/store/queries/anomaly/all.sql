SELECT id, sort, reason, operator, reopened, actor, stamp FROM anomaly ORDER BY stamp DESC, id
