UPDATE local_import_difference SET before = '', name = ''
