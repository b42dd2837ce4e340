SELECT id FROM communication WHERE delivery = 'not_done'
