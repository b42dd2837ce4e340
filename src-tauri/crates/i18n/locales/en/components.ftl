# The words of the interface components.
ui-range = { $first }–{ $last } of { $total }
ui-page-before = Previous page
ui-page-after = Next page
ui-cancel = Cancel
ui-close = Close
ui-pages-preparing = Preparing the pages…
ui-clear = Clear
ui-undo = Undo
ui-undone = Undone.
ui-redone = Done again.
ui-back = Back
ui-choose = Choose
ui-quoted = “{ $text }”
ui-optional = optional
ui-loading = Loading
ui-notices = Notices
ui-no-match = No matches
ui-show-options = Show the choices
ui-open-calendar = Open the calendar
ui-previous-month = Previous month
ui-next-month = Next month
ui-show-passphrase = Show the passphrase
ui-hide-passphrase = Hide the passphrase
ui-strength-0 = Too weak
ui-strength-1 = Weak
ui-strength-2 = Fair
ui-strength-3 = Good
ui-strength-4 = Excellent
ui-confirm-type = To confirm, type “{ $word }”
ui-step-done = done
ui-palette = Search people, actions and help
ui-palette-placeholder = Search people, actions, help…
ui-palette-move = choose
ui-palette-open = open
ui-palette-leave = close
ui-key-enter = Enter
ui-columns = Columns
ui-column-earlier = Move the { $name } column earlier
ui-column-later = Move the { $name } column later
ui-grid-select-all = Select all rows
ui-grid-select-row = Select { $name }
ui-grid-selected = { $count ->
    [one] 1 row selected
   *[other] { $count } rows selected
}
ui-grid-rows = Rows: { $count }

# A field of the firm.
custom-field-title = Title
custom-field-lead = The title appears on the card, in imports and in the document for the person.
custom-field-purpose = What it is for
custom-field-purpose-choose = Choose the purpose
custom-field-sensitivity = How delicate it is
custom-field-ordinary = Ordinary
custom-field-ordinary-detail = Shown like the other values.
custom-field-delicate = Delicate
custom-field-delicate-detail = The card shows dots: whoever looks leaves a trace in the History.
custom-field-save = Save
consent-type-mass = Mass mailing
consent-type-single = Single message
consent-type-contact = Contact

# A file that a passphrase closes
seal-save = Save closed with a passphrase…
seal-save-help = One file to send by email: it opens only with the passphrase, which you tell by another way.
seal-title = Note the passphrase
seal-lead = “{ $place }” opens only with these letters and digits, dashes included.
seal-once = It is shown only now: Custode does not keep it. If it is lost, save the file again.
seal-how = Tell it to the person by another way, for instance on the telephone: never in the same message as the file. How to open the file is written beside it.
seal-noted = I have noted it
ui-more = { $count ->
    [one] Show one more line
   *[other] Show more lines ({ $count })
}
export-reason = Why do you export?
export-reason-help = It stays written in the journal with your name and the time.
export-reason-missing = Write what the file is for.
export-choose = Choose where
export-lists-lead = The file carries your name, the date and the reason, and that it was taken out stays in the activity log.
export-lists-hint = For example: yearly review
ui-kept-title = Here is what you had written
ui-kept-text = You had not saved it yet: you can go on where you left off.
ui-kept-restart = Start again
ui-strength-refused = Not good enough yet
ui-date-too-late = It cannot be after { $date }.
ui-date-too-early = It cannot be before { $date }.
