# Titles of the system's windows for choosing files and folders.
dialog-import = Choose the list to import
dialog-profile = Choose the profile to take in
dialog-mail = Choose the mail messages
dialog-logo = Choose the logo for the letterhead
dialog-archive = Choose the archive folder
dialog-place = Choose where to create the archive
dialog-save = Choose where to save
dialog-folder = Choose the folder for the documents
dialog-kind-lists = Sheets and lists
dialog-kind-profile = Custode profile
dialog-kind-mail = Messages (.eml, .msg, .mbox)
dialog-kind-logo = PNG image
dialog-backup = Choose the backup
dialog-ledger = Choose the ledger of erasures
dialog-kind-backup = Custode backup
dialog-kind-ledger = Ledger of erasures
dialog-evidence = Choose the file that proves the decision
dialog-attachment = Choose the file to keep with the communication
dialog-kind-attachment = Documents, photos, emails or recordings
dialog-kind-evidence = PDF, photo, email or recording
reminder-title = Custode: requests that are due
reminder-late = { $count ->
    [one] 1 request past its term.
   *[other] { $count } requests past their term.
}
reminder-soon = { $count ->
    [one] 1 request due within a week.
   *[other] { $count } requests due within a week.
}
