# Settings.
settings-sections = Sections of the settings
settings-not-yours = Your role does not open the part of the settings that you looked for: these are the ones that you can see.
settings-group-firm = Firm
settings-group-data = Data and terms
settings-group-contacts = Contacts and sending
settings-group-safety = People and security
settings-group-program = Program
settings-controller = Controller
settings-purposes = Purposes
settings-sources = Sources
settings-retention = Retention
settings-security = Passphrase and lock
settings-look = Appearance and language
settings-archive = Archive and versions
settings-save = Save
settings-restore = Revert
settings-unsaved = Unsaved changes
settings-all-saved = Everything saved
settings-saved = “{ $title }” saved
settings-title = Title
settings-code = Code
settings-archived = Archived
settings-archived-one = “{ $title }” archived
settings-restored = “{ $title }” in use again
settings-edit-of = Edit “{ $title }”
settings-archive-of = Archive “{ $title }”
settings-restore-of = Put “{ $title }” back in use

settings-controller-lead = Who answers for the data before people. Documents print these values and nothing else.
settings-controller-missing = { $count ->
    [one] The document for people lacks one item
   *[other] The document for people lacks { $count } items
}
settings-controller-who = Who you are
settings-controller-reach = How to reach you
settings-controller-reach-lead = People write here to use their rights.
settings-controller-name = Name or company name
settings-controller-street = Street and number
settings-controller-email = Email for privacy matters
settings-controller-dpo = Data protection officer (DPO)
settings-controller-dpo-help = Name and contact. If you have not appointed one, leave it empty.
settings-controller-postcode-odd = A postcode here has five digits.
settings-controller-automated = Programs that decide
settings-controller-automated-lead = Who asks for their data has a right to know whether a program profiles them or decides about them on its own (Art. 15).
settings-controller-nothing-automated = We do no profiling and no program decides on its own
settings-controller-nothing-automated-help = Documents print this statement. While it is off they say that it is not stated yet.
settings-controller-automated-by-purpose = The purposes say so: { $titles }. Documents print the logic, significance and consequences written there.
settings-controller-automated-part = Profiling and automated decisions
settings-controller-saved = Controller saved
settings-letterhead = At the head of documents
settings-letterhead-lead = As the reader of a letter sees it.
settings-letterhead-empty = The name of your business
settings-letterhead-vat = VAT { $vat }
settings-logo = Logo
settings-logo-alt = The uploaded logo
settings-logo-add = Choose a logo
settings-logo-change = Change logo
settings-logo-remove = Remove
settings-logo-help = A PNG picture. It stays encrypted in the archive.

settings-purposes-lead = Why you use data, on which basis, who else receives them, until when. The document for people prints these words.
settings-purposes-empty = No purpose
settings-purposes-empty-text = Without a purpose you cannot log communications: add at least one.
settings-purpose-add = Add purpose
settings-purpose-new = New purpose
settings-purpose-edit = Edit purpose
settings-purpose-printed = Write as you would speak to the person: these words reach them.
settings-purpose-basis = Legal basis
settings-purpose-categories = Which data
settings-purpose-categories-help = For example: name, contact points, orders.
settings-purpose-recipients = Who else receives them
settings-purpose-recipients-help = For example: the accountant. If nobody, write “Nobody”.
settings-purpose-retention = Until when
settings-purpose-retention-help = For example: 10 years from the last invoice.
settings-purpose-necessary = Necessary for the service
settings-purpose-marketing = Marketing
settings-purpose-is-marketing = It serves marketing
settings-purpose-marketing-help = Who objects to marketing stays excluded from this purpose.
settings-purpose-marketing-interest = A legitimate interest opens calls and letters only: email, PEC, SMS, messages and fax still need consent (Art. 130 Codice privacy).
settings-purpose-marketing-not = Marketing needs consent, soft spam or legitimate interest.
settings-purpose-parent = Part of
settings-purpose-parent-help = Who withdraws the broader purpose, or objects to it, does so for this one too. A yes never extends.
settings-purpose-parent-none = None: it stands alone
settings-purpose-automated = Profiling and automated decisions
settings-purpose-profiling = It profiles people
settings-purpose-profiling-help = A program judges taste, habits or behaviour of each person, for example to choose what to offer them.
settings-purpose-decides = A program decides on its own
settings-purpose-decides-help = Without a person looking at the decision, with serious effects: for example it refuses payment by instalments (Art. 22).
settings-purpose-logic = By which logic
settings-purpose-logic-help = In plain words: which data it looks at and how it comes to its result.
settings-purpose-significance = Why it matters to the person
settings-purpose-consequences = What may follow
settings-purpose-stamp-profiling = Profiling
settings-purpose-stamp-decides = A program decides
settings-purpose-missing = Missing: { $parts }
basis-consent = Consent, Art. 6(1)(a)
basis-consent-meaning = the person said yes, and may change their mind
basis-contract = Contract, Art. 6(1)(b)
basis-contract-meaning = needed to do what the person asked for
basis-legal-obligation = Legal obligation, Art. 6(1)(c)
basis-legal-obligation-meaning = a law requires keeping them
basis-vital-interest = Vital interest, Art. 6(1)(d)
basis-vital-interest-meaning = somebody’s life is at stake
basis-public-task = Public task, Art. 6(1)(e)
basis-public-task-meaning = a task entrusted by law
basis-legitimate-interest = Legitimate interest, Art. 6(1)(f)
basis-legitimate-interest-meaning = an interest of yours, weighed against the person’s
basis-soft-spam = Soft spam, Art. 130(4) Italian Privacy Code
basis-soft-spam-meaning = email to who already bought, about similar products

settings-sources-lead = Where people come from. Every card and every import names one.
settings-source-add = Add source
settings-source-new = New source
settings-source-edit = Edit source
settings-source-lead = The source stays written next to the values and in the document for the person.
settings-source-from = Who gave you the data?
settings-source-subject = The person
settings-source-subject-detail = They gave them: by word of mouth, in writing, on a form.
settings-source-other = Others
settings-source-other-detail = Lists, registers, third parties: the person must be informed within a month (Art. 14 GDPR).
settings-source-bought = Bought or handed over by others
settings-source-bought-detail = Every import needs the proof of lawful origin in writing; the notice is due within a month (Art. 14).

settings-retention-lead = How long communications and cards stay, and from which event that is counted.
settings-retention-default = Proposed for: { $channels }
settings-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
settings-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}

settings-passphrase = Passphrase
settings-passphrase-lead = It opens the archive and is yours alone. When you change it, the recovery sheet stays good.
settings-passphrase-change = Change passphrase
settings-passphrase-current = The present passphrase
settings-passphrase-new = The new passphrase
settings-passphrase-again = The new passphrase, once more
settings-passphrase-advice = Five words that do not belong together are worth more than hard symbols.
settings-passphrase-differs = The two passphrases differ.
settings-passphrase-wrong = It is not the present passphrase. Check capitals and try again.
settings-passphrase-changed = Passphrase changed
settings-sheet = Recovery sheet
settings-sheet-lead = Opens the archive when the passphrase is lost. If you can no longer find it, make a new one: the old one stops working at once.
settings-sheet-new = Make a new sheet
settings-sheet-try = Try the sheet
settings-sheet-try-title = Can the sheet still be read?
settings-sheet-try-lead = Take the sheet out of its drawer and copy the whole code here, one group at a time. Custode tries whether it really opens this archive. Nothing changes, and the sheet stays good.
settings-sheet-try-code = The code on the sheet
settings-sheet-try-help = Eight groups and two check characters. Capitals, spaces and hyphens do not matter.
settings-sheet-try-go = Try
settings-sheet-try-done = The sheet can be read and opens the archive. Put it away, far from the computer.
settings-sheet-try-bad = You can’t find the sheet, or can’t read it? Make a new one: the old one stops working at once.
settings-sheet-due = It is a year since somebody had the sheet in hand, or nothing says so. Try that it can still be read.
settings-sheet-title = A new recovery sheet
settings-sheet-text = The archive closes behind the new sheet: you save it, print it and copy two groups back, then go on from here.
settings-sheet-go = Make the sheet
settings-lock = Lock
settings-lock-lead = When you walk away, Custode closes the archive and shows nothing any more.
settings-idle = Lock after
settings-minutes = { $count ->
    [one] 1 minute without a touch
   *[other] { $count } minutes without a touch
}
settings-idle-saved = { $count ->
    [one] Locks after 1 minute
   *[other] Locks after { $count } minutes
}
settings-lock-now = Lock now
settings-device = This computer
settings-device-switch = Unlock with the keyring of this computer
settings-device-help = It is a convenience: who gets into your computer gets in here too. The passphrase keeps working.
settings-device-not = This computer has no keyring that works. The passphrase is enough.
settings-device-title = Unlock with this computer?
settings-device-lead = A key goes into the system’s keyring. You can remove it at any time.
settings-device-on = Turn on
settings-device-done = From now on you unlock with this computer
settings-device-off = Key removed from this computer
settings-verify = Verification of the archive
settings-verify-lead = Reads everything again: encryption, chain of the journal, cards. It changes nothing.
settings-verify-run = Verify now
settings-verify-never = Never verified in full.
settings-verify-last = Last verification: { $at }.
settings-verify-ok = The archive is sound
settings-verify-ok-text = Every check passed.
settings-verify-bad = The archive is not sound
settings-verify-bad-text = Write nothing more. Start again from a backup and keep this folder for who helps you.
settings-check-ok = passed
settings-check-bad = failed
settings-check-detail = For whoever helps you: { $detail }

settings-language = Language
settings-language-help = For the window; every document has its own.
settings-language-it = Italiano
settings-language-en = English
settings-theme = Colours
settings-theme-light = Light
settings-theme-light-detail = paper and ink
settings-theme-dark = Dark
settings-theme-dark-detail = for the evening
settings-theme-system = Like the system
settings-theme-system-detail = follows the computer
settings-density = Row height
settings-density-help = In lists.
settings-density-compact = Compact
settings-density-comfortable = Comfortable
settings-density-relaxed = Relaxed
settings-zoom = Size
settings-zoom-help = Also with Ctrl + and Ctrl −.

settings-stats-contacts = { $count ->
    [one] person
   *[other] people
}
settings-stats-communications = { $count ->
    [one] communication
   *[other] communications
}
settings-stats-entries = { $count ->
    [one] entry in the journal
   *[other] entries in the journal
}
settings-stats-bytes = on disk, encrypted
settings-versions = Versions
settings-versions-lead = For who helps you.
settings-version-app = Custode
settings-version-schema = Format of the archive
settings-version-sqlite = SQLite
settings-version-cipher = SQLCipher

# The checks of the verification, one by name.
verify-cipher = Encryption of every page
verify-integrity = Structure of the file
verify-foreign-keys = Links between cards
verify-signatures = Signatures of operators
verify-chain = Chain of the journal
verify-erasures = Erasures respected
verify-evidence = Proofs of consents unharmed
verify-search = Search index
verify-projections = Cards equal to the journal
verify-figure-entries = { $count ->
    [one] one entry of the journal
   *[other] { $count } entries of the journal
}
verify-figure-bodies = { $count ->
    [one] one readable
   *[other] { $count } readable
}
verify-figure-lost = { $count ->
    [one] one lost to damage
   *[other] { $count } lost to damage
}
verify-figure-chains = { $count ->
    [one] one chain
   *[other] { $count } chains
}
verify-figure-left = { $count ->
    [one] one remainder of who was erased
   *[other] { $count } remainders of who was erased
}
verify-figure-files = { $count ->
    [one] one file
   *[other] { $count } files
}
verify-figure-wrong = { $count ->
    [one] one missing or changed
   *[other] { $count } missing or changed
}
verify-figure-stray = { $count ->
    [one] one without an entry
   *[other] { $count } without an entry
}
verify-figure-units = { $count ->
    [one] one card or setting
   *[other] { $count } cards and settings
}
reason-logo-unreadable = The picture cannot be read. Save it again as PNG and try again.

# The firm's own fields.
settings-fields = Fields
settings-fields-lead = The fields you added to the cards: each says what it is for. An archived field is no longer offered, its values stay.
settings-fields-empty = No field of your own yet.
settings-fields-empty-text = The size, the model of the boiler, the date of the next service: add what you really need and say what it is for.
settings-field-add = Add field
settings-field-new = New field
settings-field-edit = Edit field
settings-field-saved = Field “{ $title }” saved
settings-field-archived = Field “{ $title }” archived
settings-field-restored = Field “{ $title }” in use again
settings-field-usage = { $count ->
    [0] on no card
    [one] on one card
   *[other] on { $count } cards
}
settings-reminders = Reminders of requests
settings-reminders-help = Once a day, while the archive is open, a notice of the system says how many requests of data subjects are due. No names: whoever passes by the screen learns nothing about anybody.
settings-erasures-none-text = When a person asks to be erased, begin on their card, in the menu “⋯”. The certificate stays here, without their data.
settings-erasures-none-go = Find the person
types-none-text = A consent type says what is asked, how long it holds and what it allows: email to many, single emails, calls.
