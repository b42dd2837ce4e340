# Today: what has to be done.
today-requests = Requests due
today-requests-all = All requests
today-requests-none = No open request.
today-request-by = By { $date } · { $number }
today-paused = Paused
today-follow-ups = To come back to
today-follow-ups-all = Agenda
today-follow-ups-late = { $count ->
    [one] one is overdue
   *[other] { $count } are overdue
}
today-follow-ups-none = No communication to come back to.
today-nobody = Person no longer in the archive
today-imports = Imports
today-imports-all = Import and export
today-imports-none = No suspended import.
today-anomalies-all = Look at the anomalies
today-anomalies-none = No anomalies.
today-anomalies-later = The check starts by itself a minute after the opening.
today-anomaly-line = { $what } ({ $count })
today-bin-all = Open the bin
today-bin-none = Nothing in the bin is due.
today-bin-next = { $count ->
    [one] 1 item will be erased for ever on { $date }
   *[other] { $count } items will be erased for ever on { $date }
}
today-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
today-asks-confirmation = confirmation
today-asks-access = access
today-asks-rectification = rectification
today-asks-erasure = erasure
today-asks-restriction = restriction
today-asks-portability = portability
today-asks-objection-marketing = objection to marketing
today-asks-objection = objection
today-asks-withdrawal = withdrawal
today-asks-automated = automated decisions
today-asks-information = information
today-asks-complaint = complaint
today-keeping-all = Open the runs
today-keeping-never = Retention runs are on, but none was made yet.
today-keeping-open = { $count ->
    [one] Run { $number } lists one record that is beyond its date: look at it and decide.
   *[other] Run { $number } lists { $count } records that are beyond their date: look at them and decide.
}
today-keeping-stale = { $count ->
    [one] Run { $number } listed one record, but is older than a day: simulate again.
   *[other] Run { $number } listed { $count } records, but is older than a day: simulate again.
}
today-keeping-old = The last retention run was on { $on }: make it again.
today-sheet = Recovery sheet
today-sheet-all = Passphrase and lock
today-copy-all = Make a copy
today-copy-nowhere = There is no backup yet: choose where to keep it.
today-copy-never = There is no backup yet: make one now.
today-copy-last = Last backup: { $age } ({ $at }).
today-copy-old = The last backup is old: what you wrote since is only here.
today-copy-no-place = There is no place for new backups: choose one.
today-copy-second = The backups are in one place only: choose a second one.
today-copy-same-disk = The backups are on the same disk as the archive: if it breaks, they are lost together.
today-notices-all = See them
today-renewals-all = See them
today-notices-line = { $count ->
    [one] One person waits for the notice (Art. 14).
   *[other] { $count } people wait for the notice (Art. 14).
}
today-notices-late = { $count ->
    [one] For one the month is over.
   *[other] For { $count } the month is over.
}
today-renewals-line = { $count ->
    [one] A consent ends within { $days } days.
   *[other] { $count } consents end within { $days } days.
}
today-duplicates = Duplicates
today-duplicates-all = Look at them
today-duplicates-line = { $count ->
    [one] One pair of cards may be the same person: you decide.
   *[other] { $count } pairs of cards may be the same person: you decide.
}
today-drafts = To finish
today-drafts-all = Go on
today-draft-request = A request not recorded yet
today-draft-letter = A letter of answer
today-draft-call = A contact taken on the phone
today-draft-campaign = A campaign not saved yet
today-draft-controller = The data of the controller
today-draft-person = A person to add
today-draft-consent = A decision on consent
today-draft-communication = A communication to log
today-draft-message = A message to send
today-draft-text = The words that ask for a consent
today-draft-type = A consent type
today-draft-purpose = A purpose
today-draft-instructions = The instructions for staff
