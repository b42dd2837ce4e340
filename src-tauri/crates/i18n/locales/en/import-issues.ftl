# A file that cannot be read: what it is, and the way out. One pair for each RefusalCode of the reader.
refusal-empty-file = “{ $file }” is empty
refusal-empty-file-way-out = It holds no data. Open the file with the program that wrote it, see that the list is there and save it again.
refusal-too-large = “{ $file }” is too large
refusal-too-large-way-out = The limit is 1 GB for text files and 200 MB for sheets. Split the list into several files and import them one after the other.
refusal-picture = “{ $file }” is a picture
refusal-picture-way-out = Its name says otherwise, but inside there is a photograph or a drawing. The sheet with the rows is needed, not its picture.
refusal-pdf = “{ $file }” is a PDF
refusal-pdf-way-out = No reliable rows can be drawn from a PDF. Ask whoever sent it for the list in Excel or CSV.
refusal-unsupported-vcard = “{ $file }” holds vCard cards
refusal-unsupported-vcard-way-out = This version does not read them. Export the same contacts from the address book as CSV and import that file.
refusal-unsupported-html = “{ $file }” is a web page
refusal-unsupported-html-way-out = Some old programs call it .xls. Open it with Excel or LibreOffice and save it as .xlsx.
refusal-unsupported-xml = “{ $file }” is an XML file
refusal-unsupported-xml-way-out = It may be an Excel 2003 sheet. Open it with Excel or LibreOffice and save it as .xlsx.
refusal-unsupported-json = “{ $file }” is a JSON file
refusal-unsupported-json-way-out = Ask for the same list in CSV or Excel.
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
refusal-inflates-too-much = “{ $file }” inflates beyond measure
refusal-inflates-too-much-way-out = Opened, it would take far more memory than a list needs, so out of caution I do not open it. Copy the rows into a new sheet and import that.
refusal-too-many-cells = “{ $file }” has too many cells
refusal-too-many-cells-way-out = The limit is 20 million filled cells. Split the list into several files.
refusal-cell-outside-grid = “{ $file }” has a cell outside the sheet
refusal-cell-outside-grid-way-out = There is a value beyond the last possible row{ $table ->
    [""] .
   *[other] , in the sheet “{ $table }”.
} Copy the list into a new sheet and import that.
refusal-too-many-columns = “{ $file }” has too many columns
refusal-too-many-columns-way-out = There is a value beyond column 1,024{ $table ->
    [""] .
   *[other] , in the sheet “{ $table }”.
} Usually it is a cell written far to the right by mistake: delete it and try again.
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
