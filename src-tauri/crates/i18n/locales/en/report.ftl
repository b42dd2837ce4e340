# The data subject's access pack (art. 15 GDPR). It is a letter: plain words, second person.
report-title = The data we hold about you
report-title-other = The data we hold about { $person }
report-title-org = The data we hold
report-subject = Answer to a request for access to personal data, document { $code }
report-file-stem = access
report-place-date = { $place }, { $date }
report-request-on = Your request of { $date }
report-answer-by = Answer due by { $date }
report-greeting = Dear { $name },
report-greeting-org = Dear { $name },
report-intro = We confirm that we process personal data about you. In these pages you find what we hold about you, where it comes from, why we use it and until when.
report-intro-other = We confirm that we process personal data about { $person }. In these pages you find what we hold, where it comes from, why we use it and until when.
report-intro-left-out = We confirm that we process personal data about you. In these pages you find what we hold about you, where it comes from, why we use it and until when, apart from what annex { $annex } says.
report-intro-left-out-other = We confirm that we process personal data about { $person }. In these pages you find what we hold, where it comes from, why we use it and until when, apart from what annex { $annex } says.
report-intro-restricted = The use of your data is restricted (Art. 18): we store them without using them as long as the restriction lasts.
report-intro-restricted-other = The use of these data is restricted (Art. 18): we store them without using them as long as the restriction lasts.
report-intro-requested = This is the answer to your access request of { $date } (art. 15 of Regulation (EU) 2016/679).
report-intro-unrequested = We give it to you under art. 15 of Regulation (EU) 2016/679.
report-intro-organisation = On these pages you find what we keep about { $name }, where it comes from, why we use it and for how long. Regulation (EU) 2016/679 protects natural persons: the right of access (Art. 15) concerns the data of the people named here.
report-intro-annexes = The first pages are the summary; the annexes at the end give communications, consents and changes in full.
report-foot-document = Document { $code }
report-foot-request = Request { $request }
report-foot-page = page
report-foot-of = of
report-logo-alt = Logo of { $name }
report-controller-missing = Controller not stated
report-vat = VAT { $vat }
report-pec = PEC { $pec }
report-dpo = Data protection officer: { $dpo }

report-tile-data = { $count ->
    [one] personal detail
   *[other] personal details
}
report-tile-consents = { $count ->
    [one] consent
   *[other] consents
}
report-tile-communications = { $count ->
    [one] communication
   *[other] communications
}
report-tile-changes = { $count ->
    [one] change
   *[other] changes
}

report-section-identity = Who you are to us
report-section-identity-other = Identity
report-section-identity-org = The firm’s particulars
report-section-points = Where we reach you
report-section-points-other = Contact details
report-section-other = What else we have noted
report-section-links = Who you are connected with
report-section-consents = Your consents
report-section-consents-other = Consents
report-section-stops = Your objections
report-section-stops-other = Objections
report-section-purposes = Why we use your data
report-section-purposes-other = Why we use the data
report-section-recipients = Who else gets them
report-section-disclosures = To whom your data went
report-section-disclosures-other = To whom the data went
report-section-origin = Where your data come from
report-section-automated = Profiling and automated decisions
report-section-rights = What you can ask of us
report-section-communications = Communications
report-section-history = History of consents
report-section-wordings = Texts of the consents
report-section-changes = Changes to your card
report-section-missing = What this document leaves out
report-annex = Annex { $letter } · { $title }
report-goes-on = The list goes on in the documents that come with this one, under the same code.
report-further-title = { $title } · document { $number } of { $of }
report-further-intro = A list that was too long for the first document goes on here.
report-file-part = part

report-col-field = Detail
report-col-value = Value
report-col-provenance = Where it comes from
report-col-kept = Kept until
report-col-role = Connection
report-col-who = Who
report-col-since = Since
report-col-consent = For what
report-col-state = State
report-col-how = How and when
report-col-valid = Valid until
report-col-stop = What we will not do
report-col-author = Who asked
report-col-lifted = Until
report-col-purpose = Purpose
report-col-basis = Legal basis
report-col-recipients = Who else receives them
report-col-recipient = Who
report-col-capacity = Role
report-col-country = Country
report-col-retention = For how long
report-col-file = List
report-col-source = Source
report-col-imported = Imported
report-col-when = When
report-col-channel = Channel
report-col-content = Content
report-col-what = What
report-col-before = Before
report-col-after = After
report-col-by = Who
report-col-item = Item
report-col-reason = Reason

report-none-identity = We hold no identity data.
report-none-points = We hold no contact details.
report-none-consents = We never asked you for a consent and none is on record.
report-none-consents-other = We never asked for a consent and none is on record.
report-none-stops = No objection or block is on record. You can object at any time: just tell us.
report-stop-undated = Without a day (list of { $date })
report-none-purposes = The purposes are not stated.
report-purposes-unused = We do not use your data for: { $titles }. For these there is no valid consent of yours, or you objected, or the conditions are not met.
report-purposes-unused-other = We do not use the data for: { $titles }. For these there is no valid consent, or there is an objection, or the conditions are not met.
report-none-origin = No data came from an imported list: the origin of each is written beside it.
report-none-disclosures = No disclosure of your data to others is noted.
report-none-disclosures-other = No disclosure of the data to others is noted.
report-disclosed-export = a file with the data of the card ({ $what })
report-disclosed-list = a list of people to contact ({ $what })
report-disclosed-notice = the notice for request { $what }
report-none-communications = No communication is on record.
report-none-history = No consent event is on record.
report-none-changes = No change is on record.

report-not-stated = not stated
report-no-end = no end date
report-kept-for = For how long: { $term }.
report-kept-requests = The file of each request is kept for { $term }.
report-kept-consents = Consents stay with the card; what proves them is kept for { $term }.
report-kept-cases = A closed case is kept as long as the last of its communications.
report-kept-changes = Changes are kept as long as the card.
report-dash = —
report-from-row = { $file }, row { $row }
report-source-on = { $source }, { $date }
report-recorded-by = Noted on { $date } by { $name }
report-recorded = Noted on { $date }
report-categories = Which data: { $categories }
report-wording-ref = Text: “{ $title }”, in annex { $annex }
report-evidence = Evidence: { $evidence }
report-note = Note: { $note }
report-cell = In the file: “{ $note }”
report-corrected = Corrected later: { $reason }
report-valid-until = Valid until { $date }
report-advertising = commercial communications
report-every-channel = all channels
report-stop-scope = { $purposes } ({ $channels })
report-row = row { $row }
report-sheet = sheet { $table }
report-outcome = Outcome: { $outcome }
report-purpose = Purpose: { $purpose }
report-operator = handled by { $name }
report-on-basis = basis: { $basis }
report-origin-proof = origin: { $proof }
report-attachments = Attachments: { $names }
report-attachment-left = { $name } (kept, not attached)
report-attachment-not-kept = { $name } (not kept)
report-with = With: { $names }
report-masked = [left out: { $reason }]
report-valid-from = In use since { $date }

report-state-unknown = Never asked
report-state-requested = Requested, pending
report-state-deferred = Put off
report-state-refused = Refused
report-state-given = Given
report-state-renewed = Renewed
report-state-expired = Expired
report-state-withdrawn = Withdrawn by you
report-state-withdrawn-other = Withdrawn by the person
report-state-revoked = Dropped by us
report-state-invalidated = Invalidated
report-state-proof-missing = Declared, no proof
report-state-proof-weak = Given, weak proof
report-state-objected = Objection
report-state-blocked = Blocked
report-state-closed = not by: { $channels }

report-method-paper-form = paper form
report-method-voice = by voice
report-method-email = by email
report-method-double-opt-in = with double opt-in
report-method-import = from an imported list
report-method-field-copy = on a field copy
report-method-web-form = by message or online form
report-method-pec = by PEC
report-method-e-signature = with an electronic signature
report-method-controller = decided by us

report-evidence-0 = declared only
report-evidence-1 = witnessed by our staff
report-evidence-2 = proof in writing or recorded
report-evidence-3 = strong proof (double opt-in, PEC or electronic signature)

report-author-person = You
report-author-person-other = The person
report-author-controller = We
report-author-law = The law

report-channel-email = email
report-channel-pec = PEC
report-channel-phone = telephone
report-channel-post = post
report-channel-sms = SMS
report-channel-messaging = messaging
report-channel-fax = fax
report-channel-in-person = in person
report-channel-social = social media
report-inbound = From you to us
report-inbound-other = Incoming
report-outbound = From us to you
report-outbound-other = Outgoing

report-change-created = Card created
report-change-written = Written
report-change-changed = Changed
report-change-removed = Removed
report-change-imported = Imported
report-change-merged = Merged with another card
report-change-undone = Undone
report-change-restored = Restored
report-change-returned = Came back by an act of their own

report-reason-third-party = concerns another person
report-reason-confidence = was told to us in confidence
report-reason-trade-secret = trade secret
report-reason-safety = somebody could be harmed
report-reason-technical = technical data without personal content
report-reason-security = a copy would put the security of the archive at risk
report-reason-derived = follows from other data already given
report-reason-duplicate = already given elsewhere in this document
report-reason-not-yet-imported = stands in an import or a form that is not finished and is deleted by itself after 30 days

report-automated-none = We state that we take no decision about you that rests on automated processing alone, and do no profiling (Art. 22 of the Regulation).
report-automated-none-other = We state that we take no decision about { $person } that rests on automated processing alone, and do no profiling (Art. 22 of the Regulation).
report-automated-elsewhere = For none of the purposes for which we use your data does a program profile or decide on its own.
report-automated-elsewhere-other = For none of the purposes for which we use these data does a program profile or decide on its own.
report-automated-open = The controller has not stated yet whether a program profiles you or decides about you on its own.
report-automated-open-other = The controller has not stated yet whether a program profiles { $person } or decides on its own.
report-automated-profiles = profiling
report-automated-decides = automated decision (Art. 22)
report-automated-both = profiling and automated decision (Art. 22)
report-rights-intro = At any time and free of charge you can use these rights:
report-right-rectify = have corrected
report-right-rectify-text = data that are wrong or incomplete (art. 16);
report-right-erase = have them erased
report-right-erase-text = when they are no longer needed or you withdraw consent, save what the law obliges us to keep (art. 17);
report-right-erase-text-other = when they are no longer needed or consent is withdrawn, save what the law obliges us to keep (Art. 17);
report-right-restrict = have their use restricted
report-right-restrict-text = while we check what you contest (art. 18);
report-right-restrict-text-other = while we check what is contested (Art. 18);
report-right-port = receive them in a machine-readable format
report-right-port-text = or have them sent to others: you can ask us for a copy as JSON and CSV (Art. 20);
report-right-object = object
report-right-object-text = to the use of your data; to marketing, without having to say why (Art. 21);
report-right-object-text-other = to the use of the data; to marketing, without having to say why (Art. 21);
report-right-withdraw = withdraw a consent
report-right-withdraw-text = as easily as you gave it; what we did before stays lawful (art. 7).
report-right-withdraw-text-other = as easily as it was given; what we did before stays lawful (Art. 7).
report-rights-how = Just write to { $contact }. We answer within one month.
report-rights-how-unknown = The address for these requests is not stated yet; you can use the one from which you received this document. We answer within one month.
report-rights-complaint = If our answer does not satisfy you, you can lodge a complaint with the Italian data protection authority, Garante per la protezione dei dati personali (art. 77): Piazza Venezia 11, 00187 Roma, protocollo@gpdp.it, garanteprivacy.it. You can also go to court (art. 79).
report-closing = Kind regards

report-missing-intro = In fairness we tell you what you do not find in these pages, and why.
report-missing-nothing = These pages hold everything that we keep about you.
report-missing-nothing-other = These pages hold everything that we keep about { $person }.
report-missing-controller = Details of the controller not stated yet: { $fields }.
report-missing-purpose = Purpose “{ $title }”: { $fields } not stated yet.
report-missing-purposes = The purposes of the processing are not stated yet.
report-missing-name = name
report-missing-address = address
report-missing-vat = VAT number
report-missing-contact = contact
report-missing-basis = legal basis
report-missing-categories = categories of data
report-missing-recipients = recipients
report-missing-retention = time of retention
report-missing-logic = logic of the program
report-missing-significance = significance for the person
report-missing-consequences = envisaged consequences
report-missing-automated = It is not stated yet whether a program profiles or decides on its own.
report-not-copied = Characters written like [U+4E2D] have no sign in our typeface; the JSON copy, which you can ask us for, gives them as they are.
report-left-out-manifest = The archive also keeps service data (indexes, fingerprints, who wrote what) that say nothing more about you: the file “manifest.json” of the copy for computers, which you can ask us for, lists them one by one, with the reason.
report-left-out-manifest-other = The archive also keeps service data (indexes, fingerprints, who wrote what) that say nothing more about { $person }: the file “manifest.json” of the copy for computers, which you can ask us for, lists them one by one, with the reason.
report-left-out-pieces = { $count ->
    [one] one passage or name, marked where it stood
   *[other] { $count } passages or names, each marked where it stood
  }

# Letters: the text comes written, here are the words around it.
report-letter-subject = Subject: { $subject }
report-letter-about = Letter, reference { $code }
report-letter-protocol = Our reference { $code }
report-paper-code = Document { $code }
report-letter-enclosures = Enclosures
report-certificate-file-stem = certificate
report-data-file-stem = data-without-purpose
report-instructions-file-stem = instructions-register
report-letter-file-stem = letter
report-letter-trial = TRIAL
report-safety-file-stem = safety
report-balance-file-stem = balancing-test

report-section-requests = Your requests
report-section-requests-other = The requests
report-col-number = Number
report-col-asked = What
report-col-received = Received
report-asked-confirmation = confirmation
report-asked-access = access
report-asked-rectification = rectification
report-asked-erasure = erasure
report-asked-restriction = restriction
report-asked-portability = portability
report-asked-objection-marketing = objection to marketing
report-asked-objection = objection
report-asked-automated = automated decisions
report-asked-withdrawal = withdrawal of consent
report-asked-information = information
report-asked-complaint = complaint
report-request-received = received
report-request-identity = identity being checked
report-request-acknowledged = taken in charge
report-request-working = in progress
report-request-extended = extended
report-request-fulfilled = fulfilled
report-request-partly = fulfilled in part
report-request-rejected = refused
report-request-withdrawn = withdrawn
report-section-cases = Your cases
report-section-cases-other = The cases
report-col-case = What it is about
report-col-case-sort = Kind
report-col-opened = Opened
report-col-closed = Closed
report-col-which = Which data
report-col-for = What for
report-col-logic = By which logic
report-col-significance = Why it matters to you
report-col-significance-other = Why it matters to the person
report-col-consequences = What may follow
report-case-open = still open
report-case-commercial = commercial
report-case-support = support
report-case-complaint = complaint
report-case-maintenance = maintenance
report-case-administrative = administrative
report-case-privacy = privacy
report-role-recipient = Independent recipient
report-role-processor = Processor
report-role-joint = Joint controller
report-contract-on = Contract of { $date }
report-safeguard-adequacy = Adequacy decision of the Commission (Art. 45)
report-safeguard-standard-clauses = Standard contractual clauses (Art. 46)
report-safeguard-binding-rules = Binding corporate rules (Art. 47)
report-safeguard-exception = Derogation for single cases (Art. 49)
report-proofs = Proofs attached: { $files }
report-proofs-left-out = Proofs not attached, because they are about others too (Art. 15(4) GDPR): { $files }

# A delivery file that a passphrase closes
report-opening-file = how-to-open
report-opening =
    HOW TO OPEN THIS FILE

    The file “{ $sealed }” is closed with a passphrase, because it holds personal data. The passphrase is not here: you are told it by another way, for instance on the telephone.

    1. Download the free program “age” from age-encryption.org (Windows, macOS and Linux).
    2. Open a terminal in the folder where you saved the file.
    3. Type:  age -d -o { $zip } { $sealed }
    4. When the program asks for it, type the passphrase with its dashes, in small letters.
    5. Open “{ $zip }”: it holds the letter as a PDF and the other files.

    If the passphrase does not work, ask whoever sent you the file.
