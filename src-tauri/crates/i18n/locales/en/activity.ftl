# Activity log.
activity-lead = Who did what, when and about whom. It is only read: nobody can correct it.
activity-totals = What went out
activity-totals-lead = Exports, documents, masked values shown and attempts that were not allowed, person by person.
activity-who = Who
activity-exports = Files exported
activity-rows = Rows
activity-prints = Documents
activity-reveals = Values shown
activity-refusals = Not allowed
activity-chain = { $count ->
    [one] One line in the log, chained.
   *[other] { $count } lines in the log, each tied to the one before.
}
activity-never = Never verified.
activity-verified = Verified { $at }.
activity-verify = Verify now
activity-head = Last link of the chain:
activity-what = What
activity-anybody = Anybody
activity-anything = Everything
activity-about = About whom
activity-about-hint = Type a name
activity-since = From
activity-until = To
activity-clear = Clear the filters
activity-more = Show earlier ones
activity-empty = No activity with these filters
activity-empty-text = Widen the period, or remove a filter.
activity-count = { $count ->
    [one] one
   *[other] × { $count }
}
activity-save = Export the log
activity-save-lead = The file holds the lines that you see now, with the chosen filters. This export stands in the log too.
activity-save-go = Choose where
activity-saved = { $rows ->
    [one] One row in { $file }
   *[other] { $rows } rows in { $file }
}
activity-why = Why you export it
activity-why-hint = For example: yearly review
activity-sheet = Activity log
activity-column-at = When
activity-column-by = Who
activity-column-deed = What
activity-column-people = About whom
activity-column-count = How many
activity-column-detail = Detail
activity-group-people = Cards
activity-group-decisions = Consents and objections
activity-group-contacts = Communications
activity-group-imports = Imports
activity-group-out = Data that left or was shown
activity-group-access = Entries, users and keys
activity-group-rules = Settings
activity-group-erasure = Erasures
deed-card-added = Card added
deed-card-changed = Card changed
deed-card-binned = Put into the bin
deed-card-restored = Taken out of the bin
deed-merged = Cards merged
deed-split = Cards split
deed-consent = Consent recorded
deed-consent-corrected = Consent corrected
deed-objection = Objection recorded
deed-objection-lifted = Objection lifted
deed-communication = Communication logged
deed-communication-changed = Communication changed
deed-communication-binned = Communication binned or taken back
deed-gate = Checked whether contact is allowed
deed-import = Import
deed-import-undone = Import undone
deed-duplicates = Duplicates proposed or ruled out
deed-suppression = List of who is not to be contacted
deed-old-copy = Old copy recorded
deed-discarded = Cards discarded for quality
deed-opened = Archive opened
deed-unlock-failed = Failed entry
deed-revealed = Masked value shown
deed-exported = File exported
deed-printed = Document prepared
deed-verified = Archive verified
deed-keys = Users and keys
deed-refused = Not allowed by the role
deed-role = Role changed
deed-erase-asked = Erasure asked for
deed-erased = Erased for ever
deed-settings = Settings
deed-other = Other
noted-tax-code = tax code
noted-iban = IBAN
noted-sealed-notes = delicate notes
noted-passphrase = passphrase changed
noted-recovery = new recovery sheet
noted-user-added = person added
noted-user-reset = new code
noted-user-role = role changed
noted-user-removed = person taken out
noted-access-pack = data of a person
noted-activity-log = activity log
noted-quality-report = data quality
noted-legacy-inventory = old copies
noted-xlsx = spreadsheet
noted-csv = CSV
noted-json = JSON
noted-vcf = address book
noted-ok = all in order
