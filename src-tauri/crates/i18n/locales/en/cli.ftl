# Words of the terminal.
cli-passphrase = Passphrase:
cli-passphrase-again = Once more:
cli-created = Archive created: { $path }
cli-recovery-code = Recovery code, shown only now: { $code }
cli-file = { $name }: { $format }, { $bytes } bytes
cli-table = Table { $name }: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, headers in row { $header }
cli-dry-run = Trial run: nothing was written.
cli-letter-trial = Trial: the letter took no number, and the request does not remember it. To be looked at:
cli-rows-create = New: { $count }
cli-rows-update = Updated: { $count }
cli-rows-duplicate = Merged: { $count }
cli-rows-unchanged = Unchanged: { $count }
cli-rows-suppressed = Skipped: { $count }
cli-rows-rejected = Rejected: { $count }
cli-contacts = { $count ->
    [one] One person
   *[other] { $count } people
}
cli-consents = Consents
cli-timeline = History
cli-merged = This card was merged into another one, which has everything: { $card }
cli-exported = { $count ->
    [one] 1 person written to { $path }
   *[other] { $count } people written to { $path }
}
cli-duplicates = { $count ->
    [one] { $count } pair that may be one person
   *[other] { $count } pairs that may be one person
}
cli-check-ok = fine    { $name } { $detail }
cli-check-failed = BROKEN  { $name } { $detail }
cli-passphrase-file = The passphrase file cannot be read, is empty or is too long.
cli-passphrase-nobody = A passphrase is needed: name a file with --passphrase-file.
cli-passphrase-differ = The two passphrases differ.
cli-passphrase-untypable = The passphrase holds an invisible sign (a tab, a line end…) that cannot be typed in the window: take it out.
cli-unknown-source = This archive has no source with that code: “custode sources ARCHIVE” lists them.
cli-error-validation = Some values do not fit:
cli-error-precondition = As things stand, this cannot be done.
cli-field-unknown = Custode does not know it.
cli-field-json = the JSON is not well formed here (line:column).
cli-field-shape = something is missing here, or a value that Custode does not know.
cli-field-twice = It is said twice; it counts once only.
cli-no-scratch-folder = The temporary folder of the system cannot be written.
cli-user-needed = This archive has several users: say who you are with --user NAME.
cli-ledger-missing = There is no ledger of erasures at least as recent as the backup, which is of { $at }: name one with --ledger FILE. If there is none, add --no-ledger: who was erased after the backup may come back.
cli-runs-off = Retention runs are off: they are turned on in the window, in Settings, Retention runs.
cli-run = There is no run with this number: look at the one that “custode retention … --simulate” gave.
cli-unknown-consent-kept = { $file }: the column “{ $column }” speaks of a consent ({ $type }) that this archive does not have. Its answers stand under { $under } as bare declarations: they permit writing to nobody. Say with --mapping which consent it means.
cli-unknown-consent-text = { $file }: the column “{ $column }” speaks of a consent ({ $type }) that this archive does not have. Its answers stay on the cards as text. Say with --mapping which consent it means.
cli-columns-left-out = { $file }: columns not imported, for nobody said what they hold: { $columns }.
cli-columns-guessed = { $file }: columns whose meaning is only a guess: { $columns }. Say with --mapping what they hold.
cli-bin = { $count ->
    [0] The bin is empty.
    [one] There is one thing in the bin; the day is when it is erased:
   *[other] There are { $count } things in the bin; the day is when they are erased:
}
cli-bin-clock = The clock of this computer is not reliable: until you confirm the date in the window, nothing is erased by itself.
cli-bin-contacts = Cards erased: { $count }
cli-bin-communications = Communications erased: { $count }
cli-bin-kept = Communications kept by law: { $count }
cli-bin-shared = Communications that stay with other people: { $count }
cli-verdict-ok = Allowed.
cli-verdict-refused = Not allowed:
cli-verdict-reason-needed = Only with a reason that is not commercial:
cli-audience = People included: { $included }, left out: { $excluded }
cli-backup = Backup made and checked: { $path } ({ $count } entries)
cli-restored = Restored in { $path }, from the backup of { $at }
cli-restored-ledger = Records erased again (cards, communications and others): { $count }
cli-restored-without = Without a ledger of erasures at least as recent: who was erased after the backup may have come back.
cli-rekeyed = Keys changed: they are number { $count }. Backups made before open with the passphrases and the sheet of their time.
cli-salvaged = Rescued in { $path }: { $count } entries
cli-salvaged-lost = Entries that can no longer be read: { $count }
cli-filter = A filter is written KEY=VALUE, with one of the keys of “custode export --help”.
cli-inventory = { $count ->
    [0] No old copy of the data is noted.
    [one] One old copy of the data:
   *[other] { $count } old copies of the data:
}
cli-written = Written to { $path }
cli-requests = { $count ->
    [0] No requests.
    [one] One request; the day is the last one to answer:
   *[other] { $count } requests; the day is the last one to answer:
}
cli-act-file = The file that says what happened cannot be read: one JSON document, as in `custode request act --help`.
cli-request-days = Received on { $received }, to answer by { $due }
cli-request-to-name = There is an open erasure request of this person, { $number }: name it with --request, so that it gets its outcome.
cli-retention-listed = Run { $number }: listed, nothing was put away.
cli-retention-done = Run { $number }: carried out and checked.
cli-retention-class = { $class }: { $items } past their term, of which { $held } stay
cli-retention-moved = Put into the bin: { $moved }; staying: { $skipped }
cli-retention-uncovered = Without a retention rule: { $count }
cli-retention-count = { $count ->
    [one] Of these, 1 request file goes for ever: add --count { $count }.
   *[other] Of these, { $count } request files go for ever: add --count { $count }.
}
cli-retention-next = If the list is right, within a day: custode retention … --run { $number }
cli-erased = Erasure carried out, certificate { $number }
cli-erase-class = { $class }: destroyed { $destroyed }, made anonymous { $anonymised }, kept { $kept }
cli-erase-next = To erase: --plan { $plan } with --ground, --name and --letter or --no-letter
cli-report-undecided = { $count ->
    [one] One passage may name another person, and nobody has decided about it yet: look at it in the window, on the card, before the copy is handed out.
   *[other] { $count } passages may name other people, and nobody has decided about them yet: look at them in the window, on the card, before the copy is handed out.
}
cli-outside = Attention: this archive was changed outside of Custode, or put back from an older copy. See Settings, Security state in the window, and run “custode verify”.
cli-contact = Nobody in this archive has that address or code.
cli-several-contacts = Several people have that address: say which with --contact. They are { $ids }.
cli-profile-differs = { $file }: the headers are not those of the profile “{ $profile }”. Missing: { $missing }. Added: { $added }.
cli-no-display = There is no screen here to open the window on. The commands of the terminal work all the same: “custode --help”.
cli-usage-unknown-argument = “{ $argument }” is no option of this command.
cli-usage-unknown-word = “{ $word }” is no command.
cli-usage-missing = Missing: { $arguments }
cli-usage-value-missing = “{ $argument }” needs a value.
cli-usage-value-wrong = “{ $argument }” does not take “{ $value }”.
cli-usage-value-unwanted = “{ $argument }” takes no value: “{ $value }” is too much.
cli-usage-piped = “{ $argument }” needs the name of a file: “-” cannot be used here.
cli-usage-conflict = “{ $argument }” and “{ $other }” do not go together.
cli-usage-twice = “{ $argument }” is said only once.
cli-usage-unclear = The command line is not clear.
cli-usage-values = Possible values: { $known }
cli-usage-meant = Perhaps you meant: { $meant }
cli-usage-line = How it is used: { $usage }
cli-usage-help = For all options: custode --help, or --help behind a command.
