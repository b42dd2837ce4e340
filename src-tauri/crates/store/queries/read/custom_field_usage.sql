SELECT code, count(*) AS usage FROM contact_custom GROUP BY code
