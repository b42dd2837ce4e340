# A file that cannot be read: what it is, and the way out. One pair for each RefusalCode of the reader.
refusal-empty-file = “{ $file }” is empty
refusal-empty-file-way-out = It holds no data. Open the file with the program that wrote it, see that the list is there and save it again.
refusal-too-large = “{ $file }” is too large
refusal-too-large-way-out = The limit is 1 GB for text files and 200 MB for sheets. Split the list into several files and import them one after the other.
refusal-picture = “{ $file }” is a picture
refusal-picture-way-out = Its name says otherwise, but inside there is a photograph or a drawing. The sheet with the rows is needed, not its picture.
refusal-pdf = “{ $file }” is a PDF
refusal-pdf-way-out = No reliable rows can be drawn from a PDF. Ask whoever sent it for the list in Excel or CSV.
refusal-unsupported-vcard = There is no contact in “{ $file }”
refusal-unsupported-vcard-way-out = It is an address book file (vCard), but without names or numbers. Export the contacts from the address book again, or export them as CSV.
refusal-unsupported-html = “{ $file }” is a web page without a table
refusal-unsupported-html-way-out = Custode reads the tables of pages, also when they are called .xls, but there is none. Open the file with Excel or LibreOffice and save it as .xlsx.
refusal-unsupported-xml = “{ $file }” is an XML file that is no sheet
refusal-unsupported-xml-way-out = It may be an electronic invoice or the data of a program. Export the list of contacts as Excel or CSV and import that.
refusal-unsupported-json = “{ $file }” is a JSON file, but no list
refusal-unsupported-json-way-out = Custode reads its own exports and plain lists. Ask for the same list in CSV or Excel.
refusal-unsupported-archive = “{ $file }” is a compressed archive
refusal-unsupported-archive-way-out = There is no spreadsheet inside. Extract the files and choose the one with the list.
refusal-unsupported-document = “{ $file }” is not a sheet
refusal-unsupported-document-way-out = It is a text document, a slide show or a database. Copy the table into a spreadsheet and save it as .xlsx.
refusal-unknown-binary = “{ $file }” is not a list that Custode knows
refusal-unknown-binary-way-out = It is neither text nor a sheet. Open it with the program that wrote it and export it as CSV or Excel.
refusal-password-protected = “{ $file }” is protected by a password
refusal-password-protected-way-out = Open it with Excel or LibreOffice, remove the password, save a copy and import that. Then delete the copy.
refusal-damaged = “{ $file }” is damaged
refusal-damaged-way-out = A part of the sheet cannot be read. Open it with Excel or LibreOffice: if it opens, save it under another name and import that; if it does not, fetch a copy.
refusal-too-many-parts = “{ $file }” holds too many parts
refusal-too-many-parts-way-out = An ordinary sheet has not so many, so out of caution I do not open it. Copy the list into a new sheet and import that.
refusal-inflates-too-much = “{ $file }” becomes enormous when it is opened
refusal-inflates-too-much-way-out = Opened, it would take far more memory than a list needs, so out of caution I do not open it. Copy the rows into a new sheet and import that.
refusal-too-many-cells = “{ $file }” has too many cells
refusal-too-many-cells-way-out = The limit is 20 million filled cells. Split the list into several files.
refusal-cell-outside-grid = “{ $file }” has a cell outside the sheet
refusal-cell-outside-grid-way-out = There is a value beyond the last possible row. Copy the list into a new sheet and import that.
refusal-too-many-columns = “{ $file }” has too many columns
refusal-too-many-columns-way-out = There is a value beyond column 1,024. Usually it is a cell written far to the right by mistake: delete it and try again.
refusal-no-such-table = That sheet is no longer in “{ $file }”
refusal-no-such-table-way-out = Read the file again and choose another sheet.
refusal-unknown-encoding = The encoding chosen for “{ $file }” does not exist
refusal-unknown-encoding-way-out = Read the file again: Custode proposes the encoding by itself.
refusal-unreadable = The computer does not let “{ $file }” be read
refusal-unreadable-way-out = It may be open in another program, or you may lack the permission. Close it, or copy it into your documents and choose the copy.
refusal-not-a-file = “{ $file }” is not a file
refusal-not-a-file-way-out = It is a folder or a device. Open it and choose the file with the list.
refusal-file-changed = “{ $file }” changed while I was reading it
refusal-file-changed-way-out = Somebody is editing it. Save it, close it and read it again.
refusal-reading-out-of-memory = “{ $file }” asks for too much memory
refusal-reading-out-of-memory-way-out = I stopped the reading so as not to block the computer. Save the list as CSV, or split it into several files.
refusal-reading-stuck = The reading of “{ $file }” got stuck
refusal-reading-stuck-way-out = No row arrived for half a minute. Open the file with Excel or LibreOffice, save it as CSV and import that.
refusal-reading-too-slow = The reading of “{ $file }” takes too long
refusal-reading-too-slow-way-out = After ten minutes I stopped it. Save the list as CSV, or split it into several files.
refusal-reading-failed = The reading of “{ $file }” broke off
refusal-reading-failed-way-out = Try again; if it happens once more, open the file with Excel or LibreOffice, save it as CSV and import that.
refusal-cancelled = You stopped the reading of “{ $file }”
refusal-cancelled-way-out = You can read it again or choose another file.
refusal-reading-bad-answer = The reading of “{ $file }” gave no reliable results
refusal-reading-bad-answer-way-out = I stopped it out of caution. Copy the list into a new sheet and import that.
refusal-place = Sheet “{ $table }”, row { $row }.

# Good to know about the file. One sentence for each WarningCode of the reader.
warning-mixed-encoding = { $count ->
    [one] 1 row is written in another encoding: I read it in its own
   *[other] { $count } rows are written in another encoding: I read them in their own
}
warning-undecodable-bytes = { $count ->
    [one] 1 character cannot be read in this encoding: if you see odd signs, try another one
   *[other] { $count } characters cannot be read in this encoding: if you see odd signs, try another one
}
warning-quote-unclosed = A quotation mark opens and never closes: from there I read without quotation marks
warning-nul-removed = I removed empty characters that do not show
warning-hidden-sheet = There is a hidden sheet: I do not read it unless you choose it
warning-hidden-rows = { $count ->
    [one] 1 row is hidden in the sheet: it does not come in, unless you take it below
   *[other] { $count } rows are hidden in the sheet: they do not come in, unless you take them below
}
warning-hidden-columns = { $count ->
    [one] 1 column is hidden in the sheet: it does not enter, unless you choose it in the step Match
   *[other] { $count } columns are hidden in the sheet: they do not enter, unless you choose them in the step Match
}
warning-duplicate-header = Two columns have the same header: I added a number
warning-formula-without-value = { $count ->
    [one] 1 formula has no saved result: I read it as empty
   *[other] { $count } formulas have no saved result: I read them as empty
}
warning-macros-ignored = The file holds macros: I do not read them and they cannot run
warning-row-too-long = A row has more cells than there are columns
warning-row-too-short = { $count ->
    [one] 1 row has fewer cells than there are columns: the rest is empty
   *[other] { $count } rows have fewer cells than there are columns: the rest is empty
}
warning-cell-too-large = A cell is too large to be contact data: its row is rejected
warning-sheet-not-a-table = There is a sheet that is no table (a chart): I do not read it
warning-error-values = { $count ->
    [one] 1 cell holds an error of the sheet, such as #N/A: I read it as empty
   *[other] { $count } cells hold an error of the sheet, such as #N/A: I read them as empty
}
warning-row-cut-otherwise = { $count ->
    [one] 1 row has another separator: I cut it at its own
   *[other] { $count } rows have another separator: I cut them at their own
}
warning-answers-left-out = { $count ->
    [one] 1 “no” stands in a column of answers that I leave out: look whether it asks for no contact
   *[other] { $count } “no” stand in columns of answers that I leave out: look whether they ask for no contact
}
warning-rows-coloured = { $count ->
    [one] 1 row is coloured and the sheet does not say what the colour means: I do not use it. If it is a “no”, write so in a column
   *[other] { $count } rows are coloured and the sheet does not say what the colours mean: I do not use them. If they are “no”, write so in a column
}
warning-colour-legend = The list explains colours that I do not use: a colour never makes a consent, and in this file I may not see it. Look at those rows yourself
warning-sheet-unreadable = There is a sheet that cannot be read: the others can

# What is wrong with a cell or a row. One phrase for each IssueCode, no capital and no full stop.
issue-postcode-zero-restored = I put the leading zeros of the postcode back
issue-postcode-invalid = not an Italian postcode, which has five digits
issue-postcode-province-mismatch = the postcode is not of that province
issue-province-unknown = not an Italian province
issue-city-province-split = I separated town and province
issue-address-split = I took postcode, town and province out of a cell that held them together
issue-phone-zero-restored = I put the leading zero of the landline back
issue-phone-damaged = the spreadsheet damaged this number: its last digits are lost
issue-phone-invalid = not a phone number: it stays written on the card, but is not used
issue-phone-split = I separated several numbers written together
issue-email-in-phone-column = it is an email address: I put it where it belongs
issue-email-bounced = messages to it came back
issue-email-invalid = not an email address
issue-email-invalid-no-at = the @ is missing
issue-rpo-unclear = the cell does not say whether the number is in the opt-out register
issue-two-people = the name is that of two people: they stay on one card, split them if you like
issue-phone-in-email-column = a telephone number in the email column: put in its place
issue-email-suspect = it looks like a slip; I keep it as written
issue-email-split = I separated several addresses written together
issue-email-cleaned = I kept the address only, without name and brackets
issue-tax-code-invalid = the tax code does not add up: check letters and digits
issue-tax-code-name-mismatch = the tax code belongs to another name
issue-tax-code-birth-mismatch = the tax code says another birth date
issue-tax-code-zero-restored = I put the leading zeros of the tax code back
issue-vat-number-invalid = the VAT number does not add up: check the digits
issue-vat-number-zero-restored = I put the leading zeros of the VAT number back
issue-vat-number-is-tax-code = it is a tax code, not a VAT number: a person’s goes to the tax codes, a number stays here
issue-organisation-joined = I joined the organisation’s name that stood in several columns
issue-name-split = I separated surname and first name
issue-name-order-uncertain = I separated surname and first name, but their order is uncertain
issue-names-swapped = surname and first name were swapped: the tax code proves it
issue-names-maybe-swapped = surname and first name seem swapped
issue-case-restored = it was all capitals
issue-courtesy-dropped = I dropped “Spett.le”, “Sig.” or a sign that is no part of the name
issue-organisation-is-person = it is a person’s name: I put it where it belongs
issue-person-is-organisation = it is an organisation’s name: I put it where it belongs
issue-date-unreadable = not a date; I keep the text as written
issue-date-incomplete = the day or the month is missing; I keep the text
issue-date-in-future = a date in the future
issue-iban-invalid = the IBAN does not add up: check letters and digits
issue-consent-unclear = it does not clearly say yes or no: it stays “not known”
issue-consent-without-date = a yes without a date: it enters as “declared” and does not allow mail-outs
issue-consent-date-without-answer = there is a date but no answer: it stays “not known”
issue-consent-conflict = the cells contradict each other: I take the more careful one
issue-opt-out-unclear = an unclear mark: to be careful, do not contact
issue-note-asks-no-contact = the note asks not to be contacted: consider recording an objection
issue-note-stops-advertising = it says that no advertising is wanted: I recorded an objection
issue-note-closes-way = it asks not to be reached this way: I recorded an objection for that way only
issue-refusal-kept-as-text = a no to something that is not among your consents: it stays on the card as text
issue-error-value = an error of the spreadsheet: the cell stays empty
issue-sex-unknown = the sex that is given cannot be understood
issue-row-ragged = it has more cells than columns, or is broken in two
issue-row-too-large = a cell is too large
issue-other-encoding = the row is written in another encoding: it was read in its own, check the accents
issue-number-damaged = Excel rounded the number: I keep it in the notes, but it does not tell who it is
issue-quote-unclosed = a quotation mark opens and does not close
issue-nothing-usable = there is neither a name nor a contact point nor a code
issue-person-in-organisation = the firm’s name holds the person of that tax code: I made two linked cards
issue-hidden-row = this row is hidden in the sheet: it enters only if you take the hidden rows, in the step Read
issue-invisible-removed = I removed invisible characters
issue-possible-duplicate = it resembles a known person: I do not merge it, I point it out

# Why a column is proposed for a field.
column-reason-hidden = hidden in the sheet: it stays out unless you choose it
column-reason-values = { $of ->
    [one] its only value is of this kind
   *[other] { $matching } of { $of } values are like this
}
column-reason-header = the header says so
column-reason-for-all = it is the only day: it dates every consent of the row that has none of its own
column-reason-header-and-values = { $of ->
    [one] its only value agrees
   *[other] { $matching } of { $of } values agree
}
column-reason-profile = as in the earlier import
column-reason-own-export = as Custode wrote it
column-reason-nothing = I do not understand what it holds
column-reason-chosen = chosen by you
column-reason-health = looks like health data
column-reason-beliefs = looks like data on beliefs or origins
column-reason-bank-account = looks like a bank account
column-reason-identity-document = looks like an identity document
column-reason-long-notes = very long notes

# Why a step of the import cannot be done.
reason-file-gone = Custode no longer remembers where the file is. Choose the same file again: the rows already read stay here until you delete this import.
reason-columns-unresolved = For some columns you have not chosen yet what becomes of them.
reason-nothing-mapped = All columns are left out: match at least one.
reason-nobody-mapped = No column tells whose a row is: match at least a name, an address or number, or a code.
reason-not-checked = Check the rows first.
reason-not-planned = See the review first.
reason-committed = This import was already written: you find it among the imports done.
reason-undone = This import was already undone.
reason-too-late = More than 30 days have passed: the import can no longer be undone as a whole.
reason-too-large-for-workbook = There are more rows than fit into a sheet. Choose the CSV format.
column-reason-no-consent-type = it tells about a consent: choose which
issue-log-no-date = the day on which it took place cannot be read
issue-log-future-date = its date has not come yet
issue-log-nobody = it does not say with whom: the number is hidden, or both sides are us
issue-log-no-direction = it does not say whether it is inbound or outbound
issue-log-empty = it is a message without text
issue-person-unknown = nobody in the archive has this address, number or code
issue-person-ambiguous = several cards have this address: it is not clear whose consent it is
issue-person-other-name = the address is that of a card with another name: a yes does not pass from one person to another
issue-consent-kind-unknown = it is not clear which consent it is about
issue-birth-in-future = the date of birth is in the future
issue-birth-too-early = the date of birth is more than 120 years ago: check the year
