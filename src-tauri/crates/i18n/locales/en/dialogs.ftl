# Titles of the system's windows for choosing files and folders.
dialog-import = Choose the list to import
dialog-profile = Choose the profile to take in
dialog-logo = Choose the logo for the letterhead
dialog-archive = Choose the archive folder
dialog-place = Choose where to create the archive
dialog-save = Choose where to save
dialog-folder = Choose the folder for the documents
dialog-kind-lists = Sheets and lists
dialog-kind-profile = Custode profile
dialog-kind-logo = PNG image
dialog-backup = Choose the backup
dialog-ledger = Choose the ledger of erasures
dialog-kind-backup = Custode backup
dialog-kind-ledger = Ledger of erasures
dialog-evidence = Choose the file that proves the decision
dialog-kind-evidence = PDF, photo, email or recording
