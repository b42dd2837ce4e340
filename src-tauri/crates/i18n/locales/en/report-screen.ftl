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
report-view-missing-lead = The document is valid even so, but the person has a right to it.
report-view-missing-name = Name of the controller
report-view-missing-dpo = Data protection officer
report-view-missing-logo = Logo
report-view-missing-categories = which data
report-view-missing-recipients = who else receives them
report-view-missing-retention = until when
report-view-missing-basis = legal basis
report-view-missing-transfer = Who else gets the data, and whether they leave the European Economic Area: the register of recipients is empty
report-view-missing-of-purpose = { $purpose }: { $part }
report-view-missing-to-controller = Complete the controller
report-view-missing-to-purposes = Complete the purposes
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
