# Inventory of old lists: where the data that the archive was made from still lie.
legacy-title = Inventory of old lists
legacy-lead = Where the copies of the data are, who holds them, what became of them.
legacy-open-detail = Where the spreadsheets, address books and paper are that the archive was made from.
legacy-add = Add a list
legacy-save-file = Save the inventory…
legacy-saved-file = { $count ->
    [one] 1 list saved to “{ $file }”
   *[other] { $count } lists saved to “{ $file }”
}
legacy-empty-title = No old list yet
legacy-empty-text = Write down every copy of the data that is still around: the file on the old PC, the address book in the shop, the telephone. Then you know what is left to import and what to destroy.
legacy-list = Old lists
legacy-filter = Show
legacy-filter-all = All
legacy-none-so = No list in this state.
legacy-kind-spreadsheet = Spreadsheet
legacy-kind-address-book = Address book
legacy-kind-paper = Paper
legacy-kind-software = Business program
legacy-kind-phone = Telephone
legacy-kind-mailing = Newsletter tool
legacy-kind-other = Other
legacy-state-to-import = To import
legacy-state-imported = Imported
legacy-state-to-destroy = To destroy
legacy-state-destroyed = Destroyed
legacy-since = since { $on }
legacy-destroyed-on = on { $on }, by { $by }
legacy-done-by = { $on }, { $by }
legacy-people = { $count ->
    [one] about 1 person
   *[other] about { $count } people
}
legacy-place-of = Where: { $place }
legacy-holder-of = Held by: { $holder }
legacy-nobody-said = Nobody said where this file is or who holds it: write it here.
legacy-import-line = Imported on { $at } by { $by }, { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
legacy-import-undone = undone
legacy-score = Rows without warnings: { $score } %
legacy-score-help = Rows that came in without any warning, of a hundred.
legacy-edit-of = Change { $title }
legacy-say-of = Say where it is: { $title }
legacy-say = Say where it is
legacy-remove-of = Take { $title } off the inventory
legacy-removed = “{ $title }” taken off the inventory
legacy-new = New list
legacy-change = Change the list
legacy-form-lead = Of the list you say what it is and where it lies, not who is in it.
legacy-field-title = Name of the file, or what it is
legacy-field-title-example = For example: clients_2019.xls, blue address book in the shop
legacy-field-kind = Kind
legacy-field-content = What it holds
legacy-field-content-help = Whose data and which: “clients up to 2019, with telephone and notes”.
legacy-field-place = Where it is
legacy-field-holder = Who holds it
legacy-field-people = How many people, about
legacy-field-state = How it stands
legacy-field-state-on = Since
legacy-field-state-by = Who did it
legacy-field-state-by-destroyed = Who destroyed it
legacy-field-file = The file
legacy-file-pick = Choose the file…
legacy-file-help = Custode keeps only its fingerprint: when you import it, it knows it by itself.
legacy-file-known = Fingerprint of the file is there
legacy-field-batch = Import already made
legacy-field-batch-none = None
legacy-saved = “{ $title }” saved
reason-file-known = This file is in the inventory already, under another list.
legacy-sheet = Inventory
legacy-column-title = List
legacy-column-kind = Kind
legacy-column-content = Content
legacy-column-place = Where it is
legacy-column-holder = Held by
legacy-column-people = People, about
legacy-column-state = State
legacy-column-since = Since
legacy-column-by = Who
legacy-column-imports = Imports
legacy-column-score = Quality
