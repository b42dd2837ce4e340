REPLACE INTO purpose (id, code, title, description, basis, marketing, profiling, data_categories, recipients, retention, retention_class, parent, rights_answers, archived,
  automated, decides, logic, significance, consequences)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
