SELECT hash, head, plan FROM local_import_plan WHERE session = ?
