# The frame: top bar, sections, status bar, shortcuts, errors.
shell-skip = Skip to the content
shell-sections = Sections
shell-top-bar = Top bar
shell-content = Content
shell-status-bar = Status bar
shell-people = People
shell-consents = Consents
shell-exchange = Import and export
shell-settings = Settings
shell-help = Help
shell-saved = Saved
shell-saving = Saving…
shell-lock = Lock
shell-collapse = Collapse the menu
shell-expand = Expand the menu
shell-new-person = New person
shell-archive = Archive
shell-contacts = { $count ->
    [one] 1 person
   *[other] { $count } people
}
shell-suspended = { $count ->
    [one] 1 unfinished import
   *[other] { $count } unfinished imports
}
shell-sample-title = You are looking at sample data.
shell-sample-text = The people in this archive are invented. Your own data are elsewhere.
shell-sample-delete = Delete the sample
shell-changed-outside-title = The archive was changed outside Custode.
shell-changed-outside-text = Its content opens and reads. Check the archive in Settings before you rely on it.
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
shell-key-find = Search the list
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
