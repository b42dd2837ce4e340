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
cli-help = Custode: contacts, consents and communications in one encrypted archive. Without a command, the window opens
cli-help-usage = Usage:
cli-help-commands = Commands
cli-help-command = COMMAND
cli-help-options = Options
cli-help-arguments = Arguments
cli-help-help = Show this page
cli-help-version = Show the version
cli-help-values = [values: { $known }]
cli-help-usual = [where nobody says: { $usual }]
cli-help-json = Write exactly one JSON document to standard output
cli-help-passphrase-file = Read the passphrase from this file; `-` is standard input. Without it, the terminal asks
cli-help-user = Login name of who works; without it, the only one there is
cli-help-inspect = Show what the importer sees in a file; no archive is needed
cli-help-inspect-table = Only this sheet
cli-help-inspect-rows = Which rows to show
cli-help-create = Create an archive and print its recovery code, once
cli-help-create-sample = Fill it with invented people
cli-help-create-language = Language of the wordings and lists it starts with
cli-help-sources = List the sources that `import --source` takes
cli-help-import = Import lists: plan, then one commit
cli-help-import-source = Where the people come from: a code of `sources`
cli-help-import-basis = On which legal basis the firm uses the data; without it, the import does not say
cli-help-import-origin-proof = Why a list that was bought, or handed over by others, may be used
cli-help-import-profile = How columns become fields: a profile that an earlier import kept
cli-help-import-mode = What the rows describe: contacts, or only people who left a mailing list and addresses that came back
cli-help-import-mapping = How columns become fields, as JSON
cli-help-import-dry-run = Plan only; write nothing
cli-help-import-rejects = Write the rejected rows here
cli-help-contacts = List or search contacts
cli-help-contacts-limit = At most so many; without it, all, or the best 200 hits of a search (`capped` says that there are more)
cli-help-duplicates = Pairs of cards that may be the same person
cli-help-inventory = List the old copies of the data: files, address books, paper, and what became of them
cli-help-inventory-out = Write the list; .csv or .xlsx
cli-help-quality = Count the cards whose data are wrong, old, empty or kept for nothing
cli-help-quality-months = Months after which data are old
cli-help-quality-out = Write the cards with what is wrong; .csv or .xlsx
cli-help-weak-consents = Count the consents that could not be proven
cli-help-weak-consents-out = Write them with the file and row they come from; .csv or .xlsx
cli-help-bin = What is in the bin, and erasing it for ever
cli-help-bin-list = List what is in the bin, who put it there, and when it is erased
cli-help-bin-empty = Erase what is in the bin; nothing brings it back
cli-help-bin-empty-due = Only what has been there for thirty days
cli-help-bin-empty-dry-run = Say what would go; erase nothing
cli-help-bin-empty-count = How many records will be destroyed, as `--dry-run` says; needed when they are more than 50
cli-help-check = Ask whether one contact may be written to or called, with all the reasons
cli-help-check-channel = email, pec, phone, sms, messaging, social, post …
cli-help-check-mode = single, mass or call
cli-help-check-purpose = Code of a purpose; without it, marketing
cli-help-audience = Count whom a newsletter reaches, and who is left out because of what
cli-help-audience-consent-type = Code of the consent type
cli-help-audience-channel = email, pec, phone, sms, post …: a list for that channel; of calls, with the register of oppositions
cli-help-audience-out = Write those who are included; .csv, .xlsx, .vcf or .json
cli-help-show = Show everything about one contact
cli-help-request = The register of requests of data subjects: what is due, a new one, its letters
cli-help-request-list = List the requests with their last days, the most urgent first
cli-help-request-list-open = Only those that are not closed
cli-help-request-show = Show one request: its state, its days, its letters
cli-help-request-new = Enter a request that came in; an objection to advertising works at once
cli-help-request-new-kinds = Which right; several times for several
cli-help-request-new-received-on = Day of receipt
cli-help-request-new-channel = email, pec, phone, post …
cli-help-request-new-name = Who asks
cli-help-request-new-reach = Where the answer goes: an e-mail address or a number
cli-help-request-new-text = What the person wrote
cli-help-request-new-contested = The person says that data are wrong: with rectification they are only stored until that is settled
cli-help-request-new-relation = Who asks, where it is not the person
cli-help-request-new-person = For whom, where somebody else asks
cli-help-request-new-follows = Number of the closed request that it comes back to
cli-help-request-new-contact = The card, by its id
cli-help-request-new-email = The card, by an e-mail address
cli-help-request-act = Write what happened to a request, as the window does: taken in charge, identity, what was found, what became of a right, a letter that went out, more time, a note, closed
cli-help-request-act-act = A file that says what happened, as below
cli-help-request-act-after = One document in ACT.json:
cli-help-request-letter = Set a letter with the proposed words, and save it; the request remembers it
cli-help-request-letter-ground = Why it takes longer, for an extension
cli-help-request-letter-reason = The same in words, as the person will read them
cli-help-request-letter-recipient = To whom a notice goes, as the register of recipients calls them
cli-help-request-letter-out = Folder for the files
cli-help-request-letter-language = Language of the letter
cli-help-request-letter-dry-run = Only a trial to be looked at: a file without a number, and the request remembers nothing
cli-help-retention = List what is over its term, or put into the bin what a list names
cli-help-retention-simulate = List what is over its term and freeze the list; nothing is put away
cli-help-retention-run = Approve this run, not older than a day, and carry it out
cli-help-retention-count = How many files of requests will be erased, as `--simulate` says (`to_type`); needed when they are many
cli-help-retention-limit = At most so many lines of the list
cli-help-erase = Erase one person for ever: without `--plan`, show what would go and what stays
cli-help-erase-plan = The plan that was shown; what changed since is refused
cli-help-erase-ground = Why
cli-help-erase-name = The name on the card, as the plan says it
cli-help-erase-request = Number of the request that is answered by it
cli-help-erase-letter = Set the answer to the person first, and save it into this folder
cli-help-erase-no-letter = Why no answer is needed
cli-help-erase-others-stay = The other cards that the plan names are somebody else's, and stay
cli-help-erase-language = Language of the answer
cli-help-subject-report = Write the access pack of one person: PDF, JSON, CSV and a manifest with hashes
cli-help-subject-report-out = Folder for the files
cli-help-subject-report-language = Language of the documents
cli-help-export = Write the contacts with consent columns; the file imports again identically
cli-help-export-filters = Only who fits, as in the People list; several must all hold. Keys: view, search, tag, city, province, kind, state, source (code), consent (CODE:state), email, phone, stopped (yes or no)
cli-help-backup = Write one encrypted file with everything, checked before it gets its name
cli-help-restore = Make a new archive from a backup; what was erased since is erased again
cli-help-restore-to = The new archive
cli-help-restore-ledger = A ledger of erasures, beside those that are found
cli-help-restore-no-ledger = Go on although no ledger is at least as new as the backup
cli-help-salvage = Make a new archive from what can still be read of a damaged one, which is not touched
cli-help-salvage-to = The new archive
cli-help-rekey = Give the whole archive new keys: after a suspected leak, or when somebody may still hold the old ones
cli-help-verify = Check the database, the journal's chain and the projections
cli-help-stats = Counts, sizes and versions
