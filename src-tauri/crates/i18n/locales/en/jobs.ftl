# A long act: what it does now and how long yet.
job-phase-starting = Starting
job-phase-reading = Reading the file
job-phase-checking = Checking the rows
job-phase-matching = Looking for the same people in the archive
job-phase-writing = Writing to the archive
job-phase-indexing = Preparing the search
job-phase-undoing = Putting everything back
job-phase-rendering = Setting the document
job-phase-verifying = Verifying the archive
job-phase-erasing = Erasing for ever
job-of = { $done } of { $total }
job-rows-read = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
job-seconds = { $seconds ->
    [one] 1 second left
   *[other] { $seconds } seconds left
}
job-minutes = { $minutes ->
    [one] 1 minute left
   *[other] { $minutes } minutes left
}
job-phase-listing = Looking for what is beyond its date
job-phase-moving = Moving to the bin
job-phase-copying = Writing the backup
job-phase-rekeying = Encrypting the archive anew
job-phase-sending = Handing email to the server
job-phase-gathering = Reading the cards
job-phase-saving = Writing the file
