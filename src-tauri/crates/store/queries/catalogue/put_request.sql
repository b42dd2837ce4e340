REPLACE INTO request (id, number, state, kinds, received_on, channel, requester, relation, person, contact, assignee, prudent_on,
  due_on, paused_since, extended_on, closed_on, stamp)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
