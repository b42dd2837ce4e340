# Import and export: the landing page, the wizard, the history.
import-home-lead = Bring a list in, take up an import you left half-way, take people out.
import-start = Import a file
import-empty-title = Bring your list of contacts here
import-empty-text = An Excel or LibreOffice sheet, or a text file. Custode reads it, shows you what it understood and writes only when you say so.
import-title = Import
import-note = Nothing enters the archive before the last step. You can close: you will resume from here.
import-note-done = The data are in the archive, with the file and the row they come from.
import-step-choose = Choose
import-step-read = Read
import-step-match = Match
import-step-check = Check
import-step-review = Review
import-step-result = Result
import-continue = Continue
import-close = Close
import-stop = Stop
import-row = Row
import-at-row = Row { $row }
import-empty-cell = (empty)
import-before = Before:
import-after = After:
import-cells = { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
import-rows-read = { $count ->
    [one] 1 row read
   *[other] { $count } rows read
}

import-suspended-title = Suspended import
import-suspended-lead = Nothing has entered the archive yet. The working copies are encrypted and are deleted after 30 days.
import-stands-read = at reading
import-stands-match = at matching
import-stands-check = at checking
import-stands-review = at the review
import-begun = begun on { $at }
import-resume = Resume
import-resume-of = Resume the import of { $file }
import-discard = Delete
import-discard-of = Delete the import of { $file }
import-discard-title = Delete the import of “{ $file }”?
import-discard-text = The choices made so far are lost. The file on your computer and the archive do not change.
import-discarded = Import of “{ $file }” deleted

import-history-title = Imports done
import-batch = Import
import-when = Done
import-when-by = { $at }, { $by }
import-file = File
import-name = Name of the import
import-name-help = You find it again in the history and in the History of each person.
import-undo = Undo import
import-undo-not = Leave it
import-undo-title = Undo the import “{ $name }”?
import-undo-lead = What the import added goes away; whoever was changed afterwards stays as they are. The undo stays written in the journal.
import-undo-removed = { $count ->
    [0] No person to remove.
    [one] 1 added person goes to the bin: after 30 days it is erased for ever.
   *[other] { $count } added people go to the bin: after 30 days they are erased for ever.
}
import-undo-reverted = { $count ->
    [0] No person goes back to earlier values.
    [one] 1 person goes back to earlier values.
   *[other] { $count } people go back to earlier values.
}
import-undo-kept = { $count ->
    [one] This person was edited after the import and stays as it is now:
   *[other] These { $count } people were edited after the import and stay as they are now:
}
import-undo-kept-list = People changed after the import
import-undo-also = Move { $name } to the bin too
import-undo-also-none = If you tick some, they go to the bin too.
import-undo-also-some = { $count ->
    [one] 1 ticked person goes to the bin too.
   *[other] { $count } ticked people go to the bin too.
}
import-undo-also-all = Tick all
import-undo-also-nobody = Untick
import-undone = Import “{ $name }” undone
import-undone-stamp = Undone on { $date }
import-undone-on = Undone on { $at }
import-undone-text = The added people are in the bin, the others went back to their earlier values.
import-undone-see = Open the bin
import-undo-over = 30 days have passed: it can no longer be undone as a whole.
import-undoable-until = You can undo it until { $date }.
import-rejects = File of rejected rows
import-rejects-saved = { $count ->
    [one] 1 rejected row saved in “{ $file }”
   *[other] { $count } rejected rows saved in “{ $file }”
}
import-see-contacts = See the people

import-choose-heading = Which file do you want to import?
import-choose-lead = A list of customers, members or contacts, just as it is.
import-choose-card = Choose the file on your computer
import-choose-formats = Excel (.xlsx, .xls), LibreOffice (.ods), text (.csv, .tsv, .txt), address books (.vcf) and Custode’s own exports (.json). What counts is what is inside, not the name.
import-choose-file = Choose a file…
import-choose-other = Choose another file
import-choose-ways = You can also drag the file here, or copy the rows from the spreadsheet and press Ctrl+V.
import-drop-here = Drop it here
import-drop-one = One file at a time: drag a single one here.
import-paste = Paste the rows…
import-paste-title = Paste the rows
import-paste-lead = Copy the rows in Excel or LibreOffice, headers included, and paste them here.
import-paste-rows = Copied rows
import-paste-help = The columns stay apart. The text is not written to the disk outside the archive.
import-paste-go = Read the rows
import-paste-name = pasted text
import-choose-summary = No file chosen
import-promise-file = The file stays where it is and Custode does not change it.
import-promise-apart = The file is read apart, without access to keys, archive or network.
import-promise-undo = For 30 days you can undo the whole import.
import-promise-password = If the file asks for a password, first save a copy without one.

import-read-heading = Is this your list?
import-read-working = Reading the file
import-read-refused = This file cannot be imported
import-read-stopped = The reading stopped
import-read-stopped-title = “{ $file }” was not read to the end
import-read-stopped-text = Nothing has entered the archive. You can read it again or choose another file.
import-read-again = Read again
import-read-summary = { $format }, { $size }. If something is off, press the underlined word.
import-read-no-rows = This sheet has no rows of data: choose another one or change the header row.
import-nothing-written = Nothing has entered the archive
import-refused-title = “{ $file }” cannot be read
import-refused-safe = The archive was not touched and the file is as it was.
import-own-export = This file is the export of { $at } made by { $by }
import-own-export-text = { $count ->
    [one] Custode knows it: it held 1 person, the columns match themselves and what has not changed stays as it is.
   *[other] Custode knows it: it held { $count } people, the columns match themselves and what has not changed stays as it is.
}
import-own-list = This file is a list that { $by } saved from Custode on { $at }
import-own-list-text = It is a report, not a list of people to import: look whether it is the right file before you go on.
import-seen-before = You already imported this very file on { $date }
import-seen-before-text = Rows that the archive already knows will stay unchanged.
import-warnings-title = Good to know about this file
import-warning-at = { $what } ({ $place })
import-tables-title = Sheets of the file
import-hidden-take = { $count ->
    [one] Take the hidden row of the sheet too
   *[other] Take the { $count } hidden rows of the sheet too
}
import-hidden-take-help = Somebody hid them in the spreadsheet: without this choice they stay out, and you find them among the rows to correct.
import-table-hidden = hidden
import-preview-title = The rows as they stand in the file
import-guess-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-guess-columns = { $count ->
    [one] 1 column
   *[other] { $count } columns
}
import-guess-sheet = sheet { $sheet }
import-guess-sheet-label = Sheet
import-guess-header = headers in { $row }
import-guess-header-label = Header row
import-guess-row = row { $row }
import-guess-no-header = no headers
import-guess-no-header-choice = No headers: the first row is already a person
import-guess-delimiter = separator { $delimiter }
import-guess-delimiter-label = Separator
import-guess-encoding = encoding { $encoding }
import-guess-encoding-label = Character encoding
import-guess-proof = (it reads { $words })
import-guess-skipped = { $count ->
    [one] 1 row left out: it is a title, a total or empty.
   *[other] { $count } rows left out: they are titles, totals or empty.
}
import-delimiter-semicolon = semicolon
import-delimiter-comma = comma
import-delimiter-tab = tab
import-delimiter-bar = vertical bar
import-delimiter-colon = colon
import-delimiter-space = space
import-format-text = Text file
import-format-fixed = Text file with fixed columns
import-format-xlsx = Excel workbook
import-format-xlsb = Excel binary workbook
import-format-xls = Excel 97-2003 workbook
import-format-ods = LibreOffice sheet
import-format-spreadsheetml = Excel 2003 XML workbook
import-format-html = Table of a web page
import-format-vcf = Cards of an address book (vCard)
import-format-json = JSON list

import-match-heading = What is in each column?
import-match-known = { $known ->
    [0] I recognised none
    [one] I recognised one
   *[other] I recognised { $known }
}: look at { $open ->
    [one] the one to choose.
   *[other] the { $open } to choose.
}
import-match-all-known = Every column has a destination: see whether it is the right one.
import-match-decided = { $count ->
    [one] 1 of { $total } columns has a destination
   *[other] { $count } of { $total } columns have a destination
}
import-match-open = { $count ->
    [one] 1 to choose
   *[other] { $count } to choose
}
import-match-ready = { $count ->
    [one] The only column has a destination
   *[other] All { $count } columns have a destination
}
import-match-leave-out = { $count ->
    [one] Do not import it
   *[other] Do not import the { $count } to choose
}
import-match-columns = Columns of the file
import-target-of = Destination of the column { $header }
import-target-choose = Choose…
import-target-search = Find a field
import-field-ignore = Do not import
import-field-full-name = Surname + first name
import-field-tax-or-vat = VAT number or tax code
import-field-sensitive-notes = Confidential notes
import-field-consent = Consent: { $title }
import-field-consent-on = Consent date: { $title }
import-field-consent-evidence = Proof or text of the consent: { $title }
import-field-consent-withdrawn-on = Withdrawal date: { $title }
import-field-custom = Field “{ $title }”
import-group-name = Name
import-group-point = Contact points
import-group-address = Address
import-group-consent = Consents
import-group-code = Codes
import-group-other = Other
import-verdict-sure = Sure
import-verdict-probable = Probable
import-verdict-choose = To choose
import-verdict-split = Split
import-verdict-ignored = Not imported
import-verdict-needed = Really needed?
import-column-samples = Samples:
import-column-empty = empty column
import-column-filled = { $count ->
    [one] 1 cell with a value
   *[other] { $count } cells with a value
}
import-column-share = values: { $share }
import-column-needed = It looks like delicate data. If you do not need it for a precise purpose, leave it out: what you do not keep cannot do harm.
import-column-leave-out-of = Do not import the column { $header }
import-meanings-lead = What does each value mean? A yes without date and proof enters as “declared” and does not allow mail-outs.
import-meaning-of = Meaning of “{ $value }”
import-meaning-given = Yes, given
import-meaning-refused = No, refused
import-meaning-withdrawn = Withdrawn
import-meaning-unknown = Not known
import-sample-objection = recorded
import-date-clear = The dates of this column can be read in one way only.
import-date-reads = “{ $raw }” is { $date }
import-date-reads-not = “{ $raw }” is { $date }, not { $other }
import-date-order-of = Order of the dates in the column { $header }
import-order-dmy = day, month, year
import-order-mdy = month, day, year

import-checking = Checking every row
import-checking-lead = I repair what is certain, mark what is doubtful, set aside what cannot enter.
import-check-heading = Look, correct, refuse
import-check-lead = { $rows ->
    [one] 1 row read
   *[other] { $rows } rows read
}, { $clean ->
    [one] 1 with nothing to say.
   *[other] { $clean } with nothing to say.
} Warnings do not stop the import.
import-check-tabs = Checked rows
import-check-rejected = { $count ->
    [one] 1 row will be rejected: you find it in a file, with the reason
   *[other] { $count } rows will be rejected: you find them in a file, with the reason
}
import-check-none-rejected = No row will be rejected
import-check-empty = There are no rows in this sheet.
import-check-empty-tab = No row of this kind.
import-check-empty-rejected = Nothing to correct: every row can come in.
import-check-keys = To correct a cell: F2 or a double click.
import-tab-all = All
import-tab-repaired = Repaired by Custode
import-tab-flagged = Warnings
import-tab-rejected = To correct
import-action-repaired = Repaired
import-action-flagged = Warning
import-action-rejected = To correct
import-action-corrected = Corrected by hand
import-action-refused = Refused by you
import-cell-of = { $header }, row { $row }
import-row-clean = There is nothing to say about this row.
import-refuse = Refuse
import-refuse-not = Take the repair again
import-refuse-all = { $count ->
    [one] Refuse this repair
   *[other] Refuse all { $count }
}
import-refuse-none = { $count ->
    [one] Take the refused one again
   *[other] Take the { $count } refused ones again
}
import-corrected-said = { $header }: the file says “{ $said }”.
import-corrected-back = Put it back
import-correction-undo = Undo the last change
import-correction-undo-count = Undo the last change ({ $count })
import-equal = { $count ->
    [one] Another cell of { $header } says “{ $find }”.
   *[other] Another { $count } cells of { $header } say “{ $find }”.
}
import-equal-apply = { $count ->
    [one] Apply to that one too
   *[other] Apply to the other { $count } equal cells
}
import-equal-leave = Leave the others
import-replace = Find and replace
import-replace-title = Find and replace in a column
import-replace-lead = For every row of the sheet. What the file says is kept.
import-replace-column = Column
import-replace-find = Find
import-replace-by = Replace with
import-replace-by-help = Empty: the text that is found is taken out.
import-replace-whole = Only if the cell says exactly this
import-replace-found = { $count ->
    [0] No cell
    [one] 1 cell found
   *[other] { $count } cells found
}
import-replace-go = { $count ->
    [0] Replace
    [one] Replace in 1 cell
   *[other] Replace in { $count } cells
}
import-kinds-title = What I found
import-kinds-none = Nothing to report.
import-kinds-all = Show all
import-no-name = No name
import-left-out = Left out
import-leave-out = Leave out
import-leave-out-of = Leave out row { $row }
import-take-in = Take back in
import-take-in-of = Take row { $row } back in
import-issue-unknown = notice “{ $code }”
import-issue-row = { $what }.
import-issue-cell = { $header }: { $what }.
import-issue-cell-said = { $header }: { $what }. It says “{ $said }”.

import-review-heading = This is what will happen
import-review-lead = The exact account, row by row, of “{ $file }”. Nothing has been written yet.
import-review-buckets = Where each row goes
import-review-effects = What it entails
import-review-values = Card data that come in
import-review-samples = A few rows, before and after
import-review-samples-lead = First as it stands in the file, below what enters the archive.
import-sample-card = On the card now:
import-plan-changed = The count has changed: look at it again
import-review-samples-of = { $rows ->
    [one] The file has 1 row of data.
   *[other] The file has { $rows } rows of data.
}
import-review-ready = { $count ->
    [one] 1 row ready to enter
   *[other] { $count } rows ready to enter
}
import-review-time-short = less than a minute
import-review-time = { $count ->
    [one] about a minute
   *[other] about { $count } minutes
}
import-review-nothing = No row brings anything new: there is nothing to import
import-particulars = Where do these data come from?
import-source = Source
import-source-help = The source stays written next to each value.
import-source-subject = Data collected from the person.
import-source-other = Data not collected from the person: they must be informed within a month (Art. 14 GDPR).
import-source-bought = The list is bought or handed over by others: the notice is due within a month (Art. 14), and the proof of lawful origin is needed.
import-proof = Proof of lawful origin
import-proof-help = Who handed the list over, under which contract, and how the people agreed. It stays with the import and in the file that you give to whoever asks for their data.
import-missing-proof = Write the proof of where the list comes from
import-source-catalogue = Catalogue of sources
import-basis = Legal basis
import-basis-help = Why you may use these data. It stays with the import, and stands in the copy of the data of each person.
import-basis-consent-none = Consent must be proven person by person: this choice gives no consent to anybody who has none.
import-missing-basis = The legal basis is missing: the list brings consents
import-collected-on = Day of collection
import-collected-on-help = If there were many days, the oldest you know of.
import-missing-name = The name of the import is missing
import-missing-source = The source is missing: choose where the data come from
import-missing-day = The day of collection is missing
import-missing-future = The day of collection is in the future
import-commit = Import
import-writing = Writing to the archive
import-writing-lead = Either everything enters, or nothing does.
import-writing-summary = If you cancel now, the archive stays as it was
import-cancel-write = Cancel
import-stopped = You stopped here
import-stopped-text = The archive is as it was. You can go on whenever you like.
import-failed = It did not work out
import-gone = This import is no longer there
import-gone-text = It was already completed, or it was deleted. The file on your computer is as it was.

import-result-loading = Result of the import
import-result-heading = { $count ->
    [0] No row entered
    [one] 1 row entered
   *[other] { $count } rows entered
}
import-result-lead = From “{ $file }”, each with its provenance.
import-result-summary = Done
import-result-buckets = Where each row went
import-result-facts = The import
import-still-there = The file “{ $file }” is still on your computer and holds the same personal data. When you no longer need it, delete it or put it in a safe place.
import-still-there-show = Show in its folder

import-bucket-create = { $count ->
    [one] 1 new
   *[other] { $count } new
}
import-bucket-update = { $count ->
    [one] 1 updated
   *[other] { $count } updated
}
import-bucket-duplicate = { $count ->
    [one] 1 merged
   *[other] { $count } merged
}
import-bucket-unchanged = { $count ->
    [one] 1 unchanged
   *[other] { $count } unchanged
}
import-bucket-suppressed = { $count ->
    [one] 1 skipped
   *[other] { $count } skipped
}
import-bucket-rejected = { $count ->
    [one] 1 rejected
   *[other] { $count } rejected
}
import-bucket-create-name = New
import-bucket-update-name = Updated
import-bucket-duplicate-name = Merged
import-bucket-unchanged-name = Unchanged
import-bucket-suppressed-name = Skipped
import-bucket-rejected-name = Rejected
import-bucket-create-meaning = people the archive did not know
import-bucket-update-meaning = known people, with something more
import-bucket-duplicate-meaning = the same person as another row or card
import-bucket-unchanged-meaning = nothing new
import-bucket-suppressed-meaning = left out by you or by a rule
import-bucket-rejected-meaning = cannot enter like this
import-bucket-update-objections = known people: their no is recorded, or that the address no longer works
import-bucket-suppressed-objections = addresses without a card: they stay on an encrypted list, and whoever comes in with them is left out from the start
import-bucket-rejected-objections = no address that can be read
import-bucket-update-rpo = numbers of people in the archive: the answer is kept, with the day of the check
import-bucket-suppressed-rpo = numbers that nobody in the archive has: nothing is kept
import-bucket-duplicate-rpo = said by an earlier row already
import-bucket-unchanged-rpo = the answer is recorded already, or there is a later one
import-bucket-rejected-rpo = no number or no answer that can be read
import-bucket-update-consents = new consents, written on the card of the person
import-bucket-unchanged-consents = the card knows it, the row says neither yes nor no, or the person has withdrawn it already
import-bucket-duplicate-consents = said by an earlier row
import-bucket-suppressed-consents = consents that you leave out
import-bucket-rejected-consents = it is not clear whose, about what or which answer: they are in the file of rejected rows
import-sum-differs = The sum is off by { $count }

exchange-reports = A look at the data that came in
export-title = Export
export-lead = Everybody in the archive, with consents and objections, in a file that you can import again.
export-format = Format
export-xlsx = Excel sheet
export-xlsx-detail = text only: no formula can run
export-csv = CSV text file
export-csv-detail = for other programs
export-vcf = vCard cards
export-vcf-detail = for address books and phones, without consents
export-json = JSON
export-json-detail = for programmers
export-reason-example = For example: list for the accountant
export-run = { $count ->
    [0] Nobody to export
    [one] Export 1 person…
   *[other] Export { $count } people…
}
export-copy-of = Personal data. Copy of
export-some = To export only some of them, filter or select them in People.
export-stop = Stop the export
export-stopped = Export stopped: no file has left.
export-done = { $count ->
    [one] 1 person exported to “{ $file }”
   *[other] { $count } people exported to “{ $file }”
}

# What the import entails: one sentence for each code of the review.
effect-nameless = { $count ->
    [one] 1 new card stays without a name: it will be called by its email or number.
   *[other] { $count } new cards stay without a name: they will be called by their email or number. If a column holds the names, go back to Match.
}
effect-consents-unproven = { $count ->
    [one] 1 yes enters as “declared”: without date or proof it does not allow mail-outs.
   *[other] { $count } yeses enter as “declared”: without date or proof they do not allow mail-outs.
}
effect-consents-expired = { $count ->
    [one] 1 yes comes in expired: its time is over and it permits no mailing.
   *[other] { $count } consents come in expired: their time is over and they permit no mailing.
}
effect-consents-given = { $count ->
    [one] 1 consent enters with its date and its proof.
   *[other] { $count } consents enter with their date and their proof.
}
effect-consents-refused = { $count ->
    [one] 1 refusal is recorded: this person is not written to for that purpose.
   *[other] { $count } refusals are recorded: these people are not written to for that purpose.
}
effect-consents-withdrawn = { $count ->
    [one] 1 withdrawal is recorded and holds at once.
   *[other] { $count } withdrawals are recorded and hold at once.
}
effect-stops-kept = { $count ->
    [one] 1 person with an objection stays excluded from mail-outs.
   *[other] { $count } people with an objection stay excluded from mail-outs.
}
effect-stops-listed = { $count ->
    [one] 1 person is on the list of those who want no messages: the card takes their no as well.
   *[other] { $count } people are on the list of those who want no messages: the cards take their no as well.
}
effect-bounced-listed = { $count ->
    [one] 1 address came back once before: it enters marked and is not used.
   *[other] { $count } addresses came back once before: they enter marked and are not used.
}
effect-consents-held-back = { $count ->
    [one] 1 yes stays out: this person said no, and a file does not reopen a no.
   *[other] { $count } yeses stay out: these people said no, and a file does not reopen a no.
}
effect-objections = { $count ->
    [one] 1 objection is recorded: this person is no longer written to for marketing.
   *[other] { $count } objections are recorded: these people are no longer written to for marketing.
}
effect-in-bin = { $count ->
    [one] 1 row is of a person who is in the bin: a new card is made. If it is the same one, restore that card first.
   *[other] { $count } rows are of people who are in the bin: new cards are made. If they are the same, restore those cards first.
}
effect-pairs-proposed = { $count ->
    [one] 1 new card resembles another: I do not merge it, I point it out on the card.
   *[other] { $count } new cards resemble others: I do not merge them, I point it out on the cards.
}
effect-second-contacts = { $count ->
    [one] 1 row names an organisation and a person: two linked cards are made.
   *[other] { $count } rows name an organisation and a person: two linked cards are made for each.
}
import-effect-unknown = { $code }: { $count }
import-issue-maybe = Perhaps you meant “{ $after }”.
import-verdict-yours = Chosen by you
import-column-letter = Column { $letters }
import-column-confirm = All right
import-column-confirm-of = All right as it is: { $header }
import-column-leave-out = Leave out
import-match-together = You can decide for several columns at once.
import-match-confirm = { $count ->
    [one] The probable one is right
   *[other] The { $count } probable ones are right
}
import-bucket-create-one = New
import-bucket-update-one = Updated
import-bucket-duplicate-one = Merged
import-bucket-unchanged-one = Unchanged
import-bucket-suppressed-one = Skipped
import-bucket-rejected-one = Rejected
import-meanings-many = The answers are written in many ways: I read yes, no and withdrawn where clear, the rest enters as “not known”. You see them at the step Check.
import-target-new = New field…
import-target-new-consent = New consent type…
import-field-new = A new field for this column
import-field-made = Field “{ $title }” added

# --- profiles
profile-title = Profiles
profile-lead = How the files of each source are read. They are kept by themselves at every import and serve the next file.
profile-recent = Recent profiles
profile-recent-lead = The next file of one of these sources is read the same way.
profile-recent-use = Choose the file…
profile-recent-use-of = Choose the file… to read with the profile { $name }
profile-none = The first profile comes with the first import.
profile-columns = { $count ->
    [one] 1 column
   *[other] { $count } columns
}
profile-corrections = { $count ->
    [one] 1 correction remembered
   *[other] { $count } corrections remembered
}
profile-used = used on { $date }
profile-rename = Name of the profile
profile-rename-of = Rename the profile { $name }
profile-rename-lead = A name that you recognise: the program that the file comes from, or who sends it.
profile-rename-go = Save
profile-name = Name
profile-save-of = Save the profile { $name } to a file
profile-saved = Profile saved to { $file }
profile-delete = Delete
profile-delete-of = Delete the profile { $name }
profile-delete-title = Delete the profile “{ $name }”?
profile-delete-text = Contacts that were imported stay. The next file of this source is matched from scratch.
profile-take = Take a profile in from a file
profile-taken = Profile added
profile-not = This file is no Custode profile, or it comes from a newer version.
profile-applied = Using the profile “{ $name }”
profile-applied-text = The columns are matched as last time. You can change everything.
profile-proposed = It looks like the profile “{ $name }”
profile-use = Use this profile
profile-missing = { $count ->
    [one] The column { $headers } is missing.
   *[other] The columns { $headers } are missing.
}
profile-added = { $count ->
    [one] The column { $headers } is new.
   *[other] The columns { $headers } are new.
}
profile-other-sheet = The sheet has another name.
profile-kept = Profile
profile-kept-as = Kept as “{ $name }”
profile-kept-save = Keep under another name
import-differences = The file says otherwise
import-differences-lead = These values differ from those already in the archive. The archive’s stay, unless you tick the value of the file. An address that you do not take is added beside the one on the card.
import-differences-all = { $count ->
    [one] Take the file’s
   *[other] Take all { $count } from the file
}
import-differences-none = Leave those of the archive
import-difference-take = Take from the file: { $field }, row { $row }
effect-differences = { $count ->
    [one] 1 value of the file differs from the one in the archive: decide below.
   *[other] { $count } values of the file differ from those in the archive: decide below.
}

# --- only objections
import-mode = What do these rows describe?
import-mode-contacts = Contacts
import-mode-contacts-detail = People and firms to take into the archive.
import-mode-suppression = Only objections and unsubscribes
import-mode-suppression-detail = Who left the newsletter, and addresses that came back. No card is made.
import-mode-rpo = Answers of the opt-out register
import-mode-rpo-detail = Telephone numbers with what the public register answered. No card is made.
import-mode-consents = Consents of people already in the archive
import-mode-consents-detail = One consent a row: who, which one, yes or no, since when. No card is made.
objection-looks = It looks like a list of people who left
objection-looks-text = The columns are those of a newsletter program. This way no card is made: only who wants no more messages is recorded.
objection-looks-yes = Yes, only objections
objection-heading = Who wants no more messages
objection-lead = It is the exact count, row by row, of “{ $file }”. No new card, and nothing is written yet.
objection-commit = Record
objection-no-address = Choose the column with the email address
objection-nothing = All of it is recorded already: there is nothing to do
objection-ready = { $count ->
    [one] 1 row ready to be recorded
   *[other] { $count } rows ready to be recorded
}
objection-left = { $count ->
    [one] 1 address left the newsletter: for who is in the archive the consent counts as withdrawn from that day.
   *[other] { $count } addresses left the newsletter: for those in the archive the consent counts as withdrawn from that day.
}
objection-bounced = { $count ->
    [one] 1 address came back: it is used no more.
   *[other] { $count } addresses came back: they are used no more.
}
objection-cards = { $count ->
    [0] No card changes.
    [one] 1 card changes.
   *[other] { $count } cards change.
}
objection-list = { $count ->
    [0] Every address also stays on the list of those not to be contacted, without a name.
    [one] 1 address is not in the archive: it stays on the list of those not to be contacted, without a name, and counts if the person comes in later.
   *[other] { $count } addresses are not in the archive: they stay on the list of those not to be contacted, without a name, and count if the people come in later.
}
import-look-stopped = The count was stopped
import-look-failed = What this list will do could not be counted
import-look-again = Count again
objection-choices = What I understood
objection-address = Column of the address
objection-day = Column of the day
objection-day-help = Without a day, that of the collection counts.
objection-types = Consents withdrawn
objection-types-none = No consent allows one message to many by email.
objection-types-help = All that allow one message to many by email, unless you take some out.
effect-erased-before = { $count ->
    [one] 1 row is of a person erased on their request: it stays out. If they came back of their own will, make the card by hand and record their act there
   *[other] { $count } rows are of people erased on their request: they stay out. For who came back of their own will, make the card by hand and record their act there
}
import-empty-sample = See sample data first
