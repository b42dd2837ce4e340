# The screen of the document for the person. The words of the document itself are in report.ftl.
report-view-title = The data of { $name }
report-view-lead = Everything the archive holds about this person, to be handed over (Art. 15 GDPR).
report-view-code = { $count ->
    [one] Document { $code }, 1 page. The answer to who asks for their own data (Art. 15 GDPR).
   *[other] Document { $code }, { $count } pages. The answer to who asks for their own data (Art. 15 GDPR).
}
report-view-composing = Setting the document
report-view-failed = The document was not made
report-view-again = Try again
report-view-preview = Preview of the document
report-view-page-of = Page { $page } of { $pages }
report-view-page-before = Previous page
report-view-page-after = Next page
report-view-page-failed = This page cannot be shown. The saved document is complete.
report-view-side = Language, delivery and content
report-view-language = Language of the document
report-view-language-help = The person’s, not yours.
report-view-save = Save the pack…
report-view-save-help = A folder with the document, the data in a form that a computer reads, and the list of what it holds.
report-view-saved = { $count ->
    [one] 1 file saved in “{ $place }”
   *[other] { $count } files saved in “{ $place }”
}
report-view-print = Print…
report-view-print-help = You save it where you like, then it opens in the PDF viewer: print it from there.
report-view-print-help-first = You save it where you like, then it opens in the program for PDFs. The lists are long: the rest is in further PDFs, which come with the saved pack.
report-view-printed = “{ $place }” opens in the PDF viewer
report-view-missing = { $count ->
    [one] One item stays empty
   *[other] { $count } items stay empty
}
report-view-missing-lead = It can be printed even so, but the person has a right to them: complete them before you hand the document over.
report-view-missing-no-notice = Without a privacy notice the consent collected with this document is not valid: issue the notice first, then print.
report-view-missing-dpo = Data protection officer
report-view-missing-categories = which data
report-view-missing-recipients = who else receives them
report-view-missing-retention = until when
report-view-missing-basis = legal basis
report-view-missing-logic = logic of the program
report-view-missing-significance = why it matters to the person
report-view-missing-consequences = what may follow
report-view-missing-automated = Whether a program profiles or decides on its own
report-view-missing-transfer = Who else gets the data, and whether they leave the European Economic Area: the register of recipients is empty
report-view-missing-notice = the privacy notice: none has been issued yet
report-view-missing-of-purpose = { $purpose }: { $part }
report-view-missing-to-controller = Complete the controller
report-view-missing-to-purposes = Complete the purposes
report-view-missing-to-recipients = Complete the recipients
report-view-files = Files of the pack
report-view-files-lead = Every file has its fingerprint: if a comma changes, the fingerprint changes.
report-view-file-pdf = the letter to read and print
report-view-file-pdf-more = the lists going on
report-view-file-json = all the data, for another program
report-view-file-csv = all the data, for a spreadsheet
report-view-file-manifest = what is in it, what is not and why
report-view-hash = SHA-256 { $hash }…
reason-no-viewer = The file is saved, but this computer has no program that opens PDFs.
report-view-file-proof = a proof attached to a decision

# Others who are named in the data (Art. 15(4))
others-title = Others in the data of { $name }
others-lead = Whoever asks for their data has a right to their own, not to those of others (Art. 15(4)). Decide what to leave out: the pack says why in its place, the archive does not change.
others-compose = Go to the pack
others-compose-anyway = Prepare anyway
others-look = Look at the others
others-panel = Others
others-first = { $count ->
    [one] Somebody else may be named in one place
   *[other] Somebody else may be named in { $count } places
}
others-first-text = Look where before the pack is prepared, and decide what to leave out. The decision stays for the next time.
others-which = Which texts
others-which-found = Where somebody may be named
others-which-every = All texts
others-counts = To decide: { $open } · left out: { $hidden } · visible: { $shown }
others-all = { $count ->
    [one] Decide the place that is left
   *[other] Decide all { $count } places
}
others-words = Leave out other words
others-words-label = Words to leave out
others-words-help = A name, an address, a phrase: left out wherever it stands in the texts of this person, in capitals or not.
others-none = Nobody else in the texts
others-none-text = No name, address or number of others was found. If you know one, use “Leave out other words”.
others-none-every = No texts
others-none-every-text = There are no notes and no communications of this person.
others-failed = The texts cannot be read. Go back and try again.
others-before = Earlier ones
others-after = Next ones
others-page = { $from }–{ $to } of { $total }
others-line-inbound = Communication received
others-line-outbound = Communication sent
others-line-case = Case
others-line-proof = Proof file: leave out something of its name, and the file is not attached
others-line-consent = Consent { $title }
others-line-objection = Objection
others-line-request = Request { $title }
others-line-notes = Notes
others-line-sensitive-notes = Confidential notes
others-part-subject = Subject
others-part-body = Text
others-part-outcome = Outcome
others-part-reason = Reason
others-part-value = Today
others-part-value-before = Before
others-part-entry = Entry
others-part-note = Note
others-part-evidence = Proof
others-part-ground = Reason
others-part-requester = Who asks
others-part-people = People
others-people = With { $names }: the names never stand in the pack ({ $reason }).
others-people-change = Change the reason
others-people-change-of = Change the reason: { $title }
others-sort-card = The name of another card. To decide.
others-sort-participant = Somebody who takes part. To decide.
others-sort-name = Reads like a name. To decide.
others-sort-email = Somebody else’s email address. To decide.
others-sort-phone = Somebody else’s telephone number. To decide.
others-sort-tax-code = Somebody else’s tax code. To decide.
others-sort-iban = Somebody else’s bank account. To decide.
others-piece-hidden = Left out: { $reason }. Decided by { $by } on { $on }.
others-piece-shown = Stays visible. Decided by { $by } on { $on }.
others-decide-piece = “{ $words }”
others-decide-people = Why the names are left out
others-decide-lead = The pack says why in their place.
others-reason = What to do
others-reason-third-party = Leave out: concerns another person
others-reason-confidence = Leave out: told in confidence
others-reason-trade-secret = Leave out: trade secret
others-reason-safety = Leave out: somebody could be harmed
others-reason-shown = Leave visible: whoever asks knows it already
others-everywhere = Also wherever else it stands
others-hide = Leave out
others-show = Leave visible
others-take-back = Take the decision back
others-done-hidden = Left out of the pack
others-done-shown = Stays visible in the pack
