# The frame: top bar, sections, status bar, shortcuts, errors.
shell-skip = Skip to the content
shell-sections = Sections
shell-top-bar = Top bar
shell-content = Content
shell-status-bar = Status bar
shell-today = Today
shell-requests = Requests
shell-people = People
shell-consents = Consents
shell-communications = Communications
shell-exchange = Import and export
shell-bin = Bin
shell-settings = Settings
shell-help = Help
shell-saved = Saved
shell-not-saved = Not saved yet
shell-saving = Saving…
shell-lock = Lock
shell-collapse = Collapse the menu
shell-expand = Expand the menu
shell-new-person = New person
shell-archive = Archive
shell-waiting-today = { $count ->
    [one] 1 communication to follow up
   *[other] { $count } communications to follow up
}
shell-waiting-requests = { $count ->
    [one] 1 open request
   *[other] { $count } open requests
}
shell-contacts = { $count ->
    [one] 1 person
   *[other] { $count } people
}
shell-suspended = { $count ->
    [one] 1 suspended import
   *[other] { $count } suspended imports
}
shell-sample-title = You are looking at sample data.
shell-sample-text = The people in this archive are invented. Your own data are elsewhere.
shell-sample-delete = Delete the sample
shell-clock-back-title = The clock of the computer went back.
shell-clock-back-text = Custode had seen { $at } already. Check date and time: deadlines depend on them. While the clock is behind nothing is erased by itself.
shell-clock-back-confirm = The date is right…
clock-confirm-title = Is the date of today { $today }?
clock-confirm-lead = If the date is wrong, cancel, correct the clock of the computer and open Custode again.
clock-confirm-due = With this date the 30 days in the bin are over. As soon as you confirm, these are erased:
clock-confirm-cards = { $count ->
    [one] 1 card, with consents, objections and history
   *[other] { $count } cards, with consents, objections and history
}
clock-confirm-communications = { $count ->
    [one] 1 communication
   *[other] { $count } communications
}
clock-confirm-forever = It cannot be undone or recovered.
clock-confirm-none = Nothing in the bin is past its 30 days: nothing is erased for now.
clock-confirm-kept = Communications that the law keeps after an erasure end on their day, counted by the clock that you confirm.
clock-confirm-go = The date is right
clock-confirm-erase = { $count ->
    [one] The date is right: erase 1 item
   *[other] The date is right: erase { $count } items
}
shell-changed-outside-title = The archive was changed outside Custode.
shell-outside-confirm = I have checked…
shell-outside-only = Whoever may change the data of the firm confirms it.
outside-title = Is the archive in order?
outside-lead = On { $at } the file was no longer the one that Custode had closed: somebody changed it, or put an older copy back. Before you confirm, look whether what you expect is there.
outside-firm = Controller
outside-people = People
outside-unset = not given
outside-look = Verify the archive
outside-log = Look at the activity log
outside-found = What you found out
outside-found-hint = For example: the technician put Monday’s copy back
outside-found-help = It stays in the log with your name and the time.
outside-found-missing = Write what you found out.
outside-go = Confirm
outside-done = Confirmed: the notice does not come back.
shell-changed-outside-text = Its content opens and reads. Check the archive in Settings before you rely on it.
shell-ledger-foreign-title = The ledger of erasures beside the archive is another one’s, or is damaged.
shell-ledger-foreign-text = It was not used and is left alone. If you put an older copy in its place, people who were erased may be there again: put the right .ledger file beside the archive, or take this one away, then lock and unlock.
shell-ledger-unreachable-title = The ledger of erasures cannot be read or written.
shell-ledger-unreachable-text = It lies in the same folder as the archive: check that it can be written to. While it is missing, an older copy would not know who was erased.
shell-shortcuts = Keyboard shortcuts
shell-shortcuts-everywhere = Everywhere
shell-shortcuts-lists = In lists
shell-key-palette = Search people, actions, help
shell-key-new = New person
shell-key-lock = Lock the archive
shell-key-undo = Undo the last change
shell-key-redo = Do the undone change again
shell-key-back = Go back
shell-key-forward = Go forward
shell-key-section = Go to a section
shell-key-panes = Move from pane to pane
shell-key-sheet = Show this sheet
shell-key-zoom-in = Zoom in
shell-key-zoom-out = Zoom out
shell-key-zoom-reset = Normal size
shell-key-select = Quick look; on the box, select
shell-key-extend = Extend the selection
shell-key-select-all = Select all
shell-key-open = Open
shell-key-find = Search this screen
shell-key-edit = Edit the card
shell-key-print = Print the person’s data
shell-key-copy = Copy the chosen rows
shell-key-clear = Clear the selection
key-enter = Enter
key-space = Space
key-shift = Shift
shell-palette-screens = Screens
shell-palette-actions = Actions
shell-palette-people = People
shell-palette-help = Help
shell-palette-recent = Recent
shell-theme-light = Light theme
shell-theme-dark = Dark theme
shell-theme-system = Theme of the system
shell-switch-language = Passa all’italiano
shell-not-found-title = This page does not exist.
shell-not-found-text = The address leads to no screen. Your data are safe.
shell-go-people = Go to people
shell-crash-title = Something broke on this screen.
shell-crash-text = What was already saved is safe in the archive. Try again; if it happens once more, copy the details and send them to whoever helps you.
shell-retry = Try again
shell-copy-details = Copy the details
shell-copied = Copied
shell-duplicates = Duplicates to decide: { $count }
shell-duplicates-look = Look for duplicates
shell-backup-none = No backup
shell-backup-failed = Backup failed
shell-backup-at = Backup: { $at }
shell-disk-tight = Disk nearly full
shell-drill-due = Restore test due
shell-backup-failed-title = The backup keeps failing.
shell-backup-failed-text = The archive is safe, but what you write now is only here.
shell-backup-old-title = The last backup is old.
shell-backup-old-text = What you wrote after { $at } is only here.
shell-backup-open = Open backups
shell-activity = Activity log
confirm-title = Is it still you?
confirm-lead = Before lists leave, roles change or something is erased for ever, Custode asks for the passphrase again. It counts for five minutes.
confirm-passphrase = Your passphrase
confirm-go = Continue
shell-damaged-title = The archive is damaged.
shell-damaged-text = The check of { $at } found pages that do not fit. Lock: on the entry screen choose “Does it not open, or is it damaged?” to start again from a backup or to rescue what can be read.
shell-damaged-lock = Lock
shell-drill-failed-title = The latest backup does not restore.
shell-drill-failed-text = The restore trial failed. Make another backup at once, in another place: it will be tried by itself.
shell-sending = Sending
shell-undo-title = Changes to undo
shell-undo-lead = Those made since you opened the archive, the latest first. Earlier ones are in the History of each card and in the Activity log.
shell-undo-empty = You have not changed anything yet.
shell-undo-of = Undo: { $what }
shell-backup-now = Make a backup
shell-verify = Verify the archive
shell-print-card = Print the data of the open person
shell-unsaved-title = You have written something that is not saved
shell-unsaved-leave = If you leave now, what you wrote here is lost.
shell-unsaved-lock = If you lock now, what you wrote here is lost.
shell-unsaved-stay = Stay here
shell-unsaved-leave-go = Leave without saving
shell-unsaved-lock-go = Lock without saving
